"""What the page of a case shows beside the case itself: attempts, uses elsewhere, its course, its history."""
