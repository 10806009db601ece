# Tự soi: danh sách để mỗi người tự đọc.
signs-about = Tự soi, tự sửa
signs-label = Tự soi
signs-help = /tusoi: danh sách các biểu hiện để tự đọc, tự soi. Chỉ để đọc: không có nút trả lời, không ghi lại điều gì.
signs-help-secretary = /tusoi: đồng chí bí thư xem danh sách, sửa lời, thêm, bớt cho chi bộ mình rồi bấm Duyệt dùng.
signs-first = Tự soi: { $count } biểu hiện cần tránh, để đồng chí tự đọc và tự ngẫm, đọc lúc nào cũng được.
signs-nothing-kept = Ở đây không có câu trả lời nào được hỏi hay được lưu. Trợ lý không ghi đồng chí đọc đến đâu, và không ai xem được.
signs-source = Lời viết gọn theo { $source }. Danh sách của { $unit }, đã được duyệt dùng.
signs-source-unapproved = Lời viết gọn theo { $source }. Danh sách của { $unit }, chưa thẩm định: đồng chí bí thư chưa duyệt dùng.
signs-begin = Bắt đầu đọc
signs-edit = Sửa danh sách
signs-part =
    { $part ->
        [thought] Về tư tưởng chính trị
        [morals] Về đạo đức, lối sống
       *[change] Về “tự diễn biến”, “tự chuyển hóa”
    }
signs-part-short =
    { $part ->
        [thought] Tư tưởng chính trị
        [morals] Đạo đức, lối sống
       *[change] Tự diễn biến
    }
signs-unapproved = (chưa thẩm định)
signs-line = { $number }. { $words }
signs-at = Trang { $at }/{ $of }
signs-end = Trang { $at }/{ $of }. Hết. Điều đồng chí nghĩ là của riêng đồng chí.
signs-back = Trang trước
signs-on = Trang sau
signs-to-first = Về đầu

signs-edit-title = Danh sách tự soi của chi bộ: { $count } dòng. Nguồn: { $source }.
signs-edit-approved = Đã duyệt dùng.
signs-edit-unapproved = Chưa duyệt: đảng viên thấy chữ “chưa thẩm định”. Đồng chí đối chiếu với nguồn rồi bấm Duyệt dùng.
signs-approve = Duyệt dùng
signs-approved = Đã duyệt dùng.
signs-add = Thêm dòng
signs-restore = Lấy lại dòng đã bớt
signs-change = Sửa lời
signs-reset = Dùng lời ban đầu
signs-remove = Bớt dòng này
signs-removed = Đã bớt. Muốn lấy lại, đồng chí bấm Lấy lại dòng đã bớt.
signs-saved = Đã lưu.
signs-full = Danh sách đã dài, không thêm được nữa. Đồng chí bớt hoặc sửa dòng khác.
signs-form-change =
    Lời hiện nay: { $words }
    Đồng chí gõ lời mới, không quá { $max } chữ cái.
signs-form-part = Dòng mới thuộc phần nào?
signs-form-part-again = Đồng chí chọn một phần bằng nút.
signs-form-words = Đồng chí gõ dòng mới, không quá { $max } chữ cái.
