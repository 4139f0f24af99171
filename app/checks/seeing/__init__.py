"""How well a picture can be seen: blur, light, motion of the camera, and views of the parcel, each measured apart."""
