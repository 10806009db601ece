# A group of members and others.
-comrade = Mr/Ms
-comrades = people
