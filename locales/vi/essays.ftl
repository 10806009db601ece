# Bài thu hoạch sau học tập.
essays-about = Bài thu hoạch
essays-label = Bài thu hoạch
essays-menu-answer = Nộp bài thu hoạch
essays-help = /thuhoach: xem các đợt thu bài. Đồng chí bấm Gửi tệp rồi gửi bài, hoặc nộp bản giấy rồi bấm Đã nộp bản giấy.
essays-help-committee = /thuhoach: bấm Thu bài thu hoạch để mở một đợt. Trong đợt, bấm Chưa nộp để xem tên, ghi hộ, nhắc lại một lần.
essays-help-secretary = Đồng chí bí thư mở một đợt trong /thuhoach rồi bấm Bài đã nộp để nhận tệp của từng đồng chí trong chi bộ.

essays-home = Bài thu hoạch. { $unit }
essays-year = Các đợt đã kết thúc trong năm: { $asks }; đã nộp { $handed }/{ $expected } lượt.
essays-none = Chưa có đợt nào.
essays-entry =
    { $state ->
        [open] Đang thu: { $title }
       *[closed] Đã xong: { $title }
    }
essays-from-session = Thu sau: { $title }
essays-start = Thu bài thu hoạch
essays-title = Bài thu hoạch: { $title }
essays-of = Đợt thu của { $unit }
essays-until = Nộp đến { $time }.
essays-ended = Đã kết thúc lúc { $time }.
essays-figures = Đã nộp: { $percent } ({ $handed }/{ $expected }); tệp { $file }, bản giấy { $paper }.
essays-open = Mở đợt này
essays-files = Bài đã nộp ({ $count })
essays-files-title = Bài gửi bằng tệp: { $title }. Bấm vào tên để nhận tệp.
essays-files-none = Chưa có bài nào gửi bằng tệp: { $title }.
essays-file = Bài của { $name }: { $title }
essays-no-files = Nơi đây không gửi được tệp. Đồng chí mở Trợ lý trên ứng dụng nhận được tệp.
essays-stop = Thôi đợt này
essays-keep = Giữ nguyên
essays-stop-question =
    Thôi thu bài: { $title }?
    Từ nay không hỏi ai nữa, không tính vào số liệu. Việc này không lấy lại được.
essays-stopped = Đã thôi đợt thu bài này.
essays-called-off = Đã thôi thu bài: { $title }. Đồng chí không cần nộp.

essays-ask = Đề nghị đồng chí gửi tệp, hoặc nộp bản giấy rồi bấm Đã nộp bản giấy. Hạn: { $time }.
essays-ask-paper = Nơi đây không gửi được tệp: đề nghị đồng chí nộp bản giấy cho chi ủy rồi báo Đã nộp bản giấy. Hạn: { $time }.
essays-send-file = Gửi tệp
essays-way-file = Đã gửi tệp
essays-way-paper = Đã nộp bản giấy
essays-own = Ghi nhận của đồng chí: { $way }.
essays-own-behalf = Ghi nhận của đồng chí (ghi hộ): { $way }.
essays-count-all = Đã nộp đủ.
essays-count-some = Đã nộp { $answered }, còn một số đồng chí chưa nộp.
essays-count = Đã nộp { $answered }, còn { $missing } đồng chí chưa nộp.
essays-go-private = Đồng chí gửi tệp trong khung riêng với Trợ lý chi bộ.
essays-press-send = Đồng chí bấm Gửi tệp, rồi gửi bài vào đây.
essays-nudge = Kính gửi đồng chí. Chưa có ghi nhận bài thu hoạch của đồng chí: { $title }. Hạn: { $time }. Đồng chí chọn giúp một nút dưới đây.
essays-nudge-line = Bài thu hoạch: { $title }
essays-over = Đợt thu bài này đã kết thúc.
essays-not-open = Đợt thu bài này chưa bắt đầu.
essays-not-asked = Đợt thu bài này không có tên đồng chí. Nếu có nhầm, xin báo đồng chí bí thư.
essays-list-label = Chưa nộp
essays-list-title = { $title }. Chưa nộp: { $missing }/{ $expected }
essays-list-empty = Đã nộp đủ.
essays-again-before = Đợt này đã nhắc lại một lần rồi.
essays-summary = Kết quả thu bài thu hoạch: { $title }
essays-summary-unit = Kết quả thu bài thu hoạch: { $title }. { $unit }
essays-names = Tên chưa nộp:
essays-missed = Trợ lý tạm ngừng nên không mở được đợt thu bài: { $title }. Không ai bị tính là chưa nộp. Đồng chí mở lại trong /thuhoach.

essays-form-title = Thu bài thu hoạch về việc gì? Ví dụ: Nghị quyết Đại hội Đảng bộ tỉnh
essays-form-until = Bài thu hoạch: { $title }. Hạn nộp? Chọn, hoặc gõ ngày, ví dụ 30/11.
essays-form-until-again = Hạn nộp cần sau hôm nay. Đồng chí chọn lại.
essays-form-days = { $days } ngày
essays-started = Đã mở đợt thu bài.
essays-open-already = Đang thu bài này rồi: { $title }.
essays-form-file = Đồng chí gửi tệp bài thu hoạch: { $title }. Nhận tệp Word, PDF, ảnh chụp; không quá 20 MB. Không gửi tài liệu mật, tài liệu lưu hành nội bộ.
essays-form-file-again = Đồng chí gửi một tệp. Nộp bản giấy thì bấm Thôi, rồi bấm Đã nộp bản giấy.
essays-form-kind = Tệp này chưa nhận được. Đồng chí gửi tệp Word, PDF hoặc ảnh chụp.
essays-stamped = Tệp có dấu độ mật hoặc lưu hành nội bộ nên không nhận, không lưu.
essays-handed = Đã nhận tệp { $name } cho bài thu hoạch: { $title }. Cảm ơn đồng chí.
essays-news-session = Buổi học tập đã xong: { $title }. Có thu bài thu hoạch không?
essays-news-start = Thu bài
essays-news-not = Không thu
essays-not-now = Không thu bài thu hoạch: { $title }. Khi cần, đồng chí mở /thuhoach.
essays-head-own = BÀI THU HOẠCH ĐÃ GỬI
essays-line-own = { $title }: { $file } ({ $day })

essays-book = Sổ thu bài (Excel)
essays-book-done = Sổ thu bài thu hoạch: { $title }.
essays-book-people = Từng đồng chí
essays-book-figures = Số liệu
essays-book-sum = Cộng
essays-book-exempt = Không tính
essays-book-behalf = ghi hộ
essays-column-unit = Đơn vị
essays-column-group = Tổ đảng
essays-column-name = Họ và tên
essays-column-way = Cách nộp
essays-column-file = Tên tệp
essays-column-day = Ngày
essays-column-behalf = Ghi chú
essays-column-expected = Được hỏi
essays-column-way-file = Nộp tệp
essays-column-way-paper = Bản giấy
essays-column-missing = Chưa nộp
