# Người ngoài Đảng, đơn vị chọn gọi ông, bà.
-you = ông, bà
-You = Ông, bà
-all = các đồng chí, các ông bà, anh chị
-dear = Kính gửi ông, bà
-person = người
