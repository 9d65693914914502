"""Lines of pages and of text files, put together to headings, paragraphs, lists and rows."""
