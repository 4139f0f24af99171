"""One file = one check of what is written in a picture: papers, receipts, screenshots."""
