"""The queue beside the article: what it shows, a page of it, how many claims there are, and what narrows them."""
