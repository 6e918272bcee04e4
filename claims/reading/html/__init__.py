"""A web page → the article on it and what the page says about itself."""
