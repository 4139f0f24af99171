"""From a picture to a number: barcodes, characters, and the frames that show them best."""
