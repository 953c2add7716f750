"""Language: sentences, parts of speech and the surface grammar all readers share."""
