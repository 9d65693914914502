"""PDF documents: the words on their pages, put together to lines, tables and notes."""
