"""Treaties: where a text names one, and the facts it tells of them."""
