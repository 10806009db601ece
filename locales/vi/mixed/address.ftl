# Nhóm có cả đảng viên và quần chúng.
-you = mọi người
-You = Mọi người
-all = các đồng chí, các ông bà, anh chị
-dear = Kính gửi
-person = người
