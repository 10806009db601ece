# People who are not members of the Party.
-comrade = Mr/Ms
-comrades = people
