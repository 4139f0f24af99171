"""Pictures that clerks attach: opened carefully, read, measured, compared; and copies made of them."""
