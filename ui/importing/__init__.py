"""Files on their way in, with a look at them first."""
