# How the person spoken to is called; the folders ong_ba, anh_chi and mixed say it otherwise.
-comrade = comrade
-comrades = comrades
