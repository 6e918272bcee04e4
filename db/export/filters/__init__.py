"""The filters of the queue as words."""
