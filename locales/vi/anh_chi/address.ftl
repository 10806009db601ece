# Người ngoài Đảng, đơn vị chọn gọi anh, chị.
-you = anh, chị
-You = Anh, chị
-all = các đồng chí, các ông bà, anh chị
-dear = Kính gửi anh, chị
-person = người
