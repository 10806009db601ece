# Lời của phần lõi: điều hướng, biểu mẫu, lỗi chung.
router-only-private = Lệnh này dùng trong khung trò chuyện riêng với Trợ lý chi bộ.
router-only-group = Lệnh này dùng trong nhóm của chi bộ.
router-old-button = Nút này đã cũ. Đồng chí bấm /menu để xem việc hiện có.
router-our-mistake = Trợ lý gặp trục trặc, việc vừa rồi chưa thực hiện được. Đồng chí thử lại sau ít phút; nếu vẫn chưa được, xin báo người quản trị mã { $code }.
router-open-private-first = Đồng chí mở khung trò chuyện riêng với Trợ lý chi bộ trước, rồi thử lại.
router-no-right = Việc này đồng chí chưa được phân công. Cần thì xin báo đồng chí bí thư.
router-not-joined = Chưa thấy tên trong danh sách chi bộ. Đồng chí mở đường dẫn mời của chi bộ để nhận tên.
file-too-large = Tệp lớn quá { $mb } MB nên chưa nhận được. Đồng chí gửi tệp nhỏ hơn.
file-gone = Không tải được tệp này nữa. Đồng chí gửi lại giúp.
form-step = ({ $at }/{ $of })
form-back = Quay lại
form-leave = Thôi
form-left = Đã thôi. Chưa có gì thay đổi.
