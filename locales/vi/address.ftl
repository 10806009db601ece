# Gọi người đang nói cùng. Thư mục ong_ba, anh_chi (người ngoài Đảng) và mixed (nhóm có cả quần chúng) thay các chữ này.
-you = đồng chí
-You = Đồng chí
-all = các đồng chí
-dear = Kính gửi đồng chí
-person = đồng chí
