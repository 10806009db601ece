# Thi nhanh: cả nhóm trả lời cùng một câu.
quick-new = Thi nhanh
quick-help = /hoa, nút Thi nhanh: cả nhóm cùng trả lời từng câu đã duyệt bằng nút, tính điểm theo tổ.
quick-list-label =
    { $state ->
        [ended] Thi nhanh { $date }
       *[other] Thi nhanh { $date }: đang chơi
    }
quick-too-few = Thi nhanh chỉ dùng câu đã duyệt. Hiện có { $n } câu, cần ít nhất { $wanted } câu. Đồng chí duyệt thêm trong Ngân hàng câu hỏi.
quick-form-questions = Bao nhiêu câu? Hiện có { $n } câu đã duyệt.
quick-form-tie = Bằng số câu đúng thì xét thế nào?
quick-form-no-speed = Cùng nhận giải
quick-form-speed = Ai nhanh hơn
quick-form-check = Thi nhanh { $n } câu, mỗi câu { $time }. Bấm Bắt đầu thì câu đầu hiện trong nhóm sau 10 giây.
quick-form-begin = Bắt đầu
quick-begun = Đã bắt đầu trong nhóm. Bảng người dẫn hiện trong khung trò chuyện riêng của người dẫn.
quick-head = Thi nhanh: { $unit }
quick-head-at = Thi nhanh: { $unit }. Câu { $at }/{ $of }
quick-soon = Câu đầu tiên hiện sau 10 giây. Mỗi { -person } bấm một đáp án, đổi được đến khi hết giờ.
quick-answered = Đã trả lời: { $n } { -person }
quick-right-count = Trả lời đúng: { $right }/{ $answered } { -person }
quick-score = { $name }: { $right } lượt đúng, { $people } đồng chí tham gia
quick-total = Tổng số lượt đúng: { $n }
quick-ended = Thi nhanh: { $unit }. Đã kết thúc sau { $n } câu.
quick-prize = { $title }: { $name }, { $right } lượt đúng
quick-lead = Câu hỏi tự chuyển khi hết giờ. Đồng chí có thể chuyển sớm.
quick-show = Hiện đáp án
quick-next = Câu tiếp
quick-sure-end = Kết thúc thi nhanh ngay bây giờ? Các câu còn lại không hỏi nữa. Việc này không hoàn lại được.
quick-going =
    { $state ->
        [paused] Thi nhanh: { $unit }. Đang tạm dừng.
       *[other] Thi nhanh: { $unit }. Đang chơi trong nhóm.
    }
quick-own = { -You } trả lời đúng { $right }/{ $of } câu. Chỉ riêng { -you } thấy dòng này.
quick-host-quiet = { -You } là người dẫn nên không trả lời.
quick-over = Cuộc thi nhanh đã kết thúc. Cảm ơn { -you }.
quick-toast-noted = Đã ghi nhận. Đổi được đến khi hết giờ.
quick-toast-next = Đã chuyển.
quick-own-head = Thi nhanh
quick-own-line = { $unit }, ngày { $date }: đúng { $right }/{ $answered } câu đã trả lời
