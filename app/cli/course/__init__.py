"""The course of a case and its attempts as others read them."""
