"""HTTP beside the pages: routes, headers, files, and what is done once at the start."""
