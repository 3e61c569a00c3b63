"""From bytes, page or record to the text of one document."""
