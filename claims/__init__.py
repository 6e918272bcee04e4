"""Text to claims: read a document, split it into claims, say why each is worth a check.

The stages, in order of use::

    readers.read_file / read_pasted, fetch.read_address  → Document
    sentences.split_sentences                            → Sentence
    quotations.find_quotations                           → Quotation
    split.split_document                                 → ProposedClaim

The package knows no database, no Streamlit and no clock; only :mod:`claims.reading.web.fetch` opens connections.
"""
