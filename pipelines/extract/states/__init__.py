"""States: where a text names one, and which one a name means."""
