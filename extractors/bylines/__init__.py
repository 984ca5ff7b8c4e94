"""Who wrote an article, sent it in, took its picture: lines and brackets that say so, and the names in them."""
