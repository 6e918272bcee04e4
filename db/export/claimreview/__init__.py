"""ClaimReview: the document and the rules it keeps."""
