# Thông báo: soạn, gửi, nhận, kết quả.
announcements-about = Thông báo
announcements-label = Thông báo
announcements-label-waiting = { $label } ({ $count } chưa trả lời)
announcements-help = /thongbao: các thông báo gửi đến { -you }. Đọc xong, { -you } bấm Đã nhận hoặc Đã làm.
announcements-help-senders = /thongbao, nút Soạn thông báo: viết vài dòng, chọn hạn và người nhận, xem lại rồi bấm Gửi. Ai chưa trả lời được nhắc riêng một lần. Ví dụ: "Nộp bản đăng ký về chi ủy", hạn thứ Sáu.

announcements-confirm-received = Đã nhận
announcements-confirm-done = Đã làm
announcements-urgent = KHẨN
announcements-heading = Thông báo của { $unit }
announcements-greeting-mixed = Kính thưa các đồng chí, các ông bà, anh chị.
announcements-link = Đường dẫn: { $link }
announcements-ask =
    { $confirm ->
        [done] { $to ->
            [mixed] Làm xong, kính mời bấm { $answer }, trước { $moment }.
            [ong_ba] Làm xong, kính mời ông, bà bấm { $answer }, trước { $moment }.
            [anh_chi] Làm xong, kính mời anh, chị bấm { $answer }, trước { $moment }.
           *[member] Làm xong, đề nghị đồng chí bấm { $answer }, trước { $moment }.
        }
       *[received] { $to ->
            [mixed] Đọc xong, kính mời bấm { $answer }, trước { $moment }.
            [ong_ba] Đọc xong, kính mời ông, bà bấm { $answer }, trước { $moment }.
            [anh_chi] Đọc xong, kính mời anh, chị bấm { $answer }, trước { $moment }.
           *[member] Đọc xong, đề nghị đồng chí bấm { $answer }, trước { $moment }.
        }
    }
announcements-signature = { $unit }, đồng chí { $name }, { $office }
announcements-signed = Người gửi: { $signature }
announcements-own =
    { $to ->
        [ong_ba] Trả lời của ông, bà: { $answer }.
        [anh_chi] Trả lời của anh, chị: { $answer }.
       *[member] Trả lời của đồng chí: { $answer }.
    }
announcements-own-behalf =
    { $to ->
        [ong_ba] Trả lời của ông, bà (ghi hộ): { $answer }.
        [anh_chi] Trả lời của anh, chị (ghi hộ): { $answer }.
       *[member] Trả lời của đồng chí (ghi hộ): { $answer }.
    }
announcements-count-none = Mọi người đã trả lời.
announcements-count-some =
    { $to ->
        [mixed] Đã trả lời { $answered }, còn một số người chưa trả lời.
       *[member] Đã trả lời { $answered }, còn một số { -person } chưa trả lời.
    }
announcements-count-missing =
    { $to ->
        [mixed] Đã trả lời { $answered }, còn { $missing } người chưa trả lời.
       *[member] Đã trả lời { $answered }, còn { $missing } đồng chí chưa trả lời.
    }
announcements-ended = Đã kết thúc lúc { $moment }.
announcements-withdrawn = { $unit } đã thu hồi thông báo gửi lúc { $moment }. Không cần làm gì thêm.
announcements-withdrawn-toast = Thông báo này đã được thu hồi, không cần làm gì thêm.
announcements-not-asked = Thông báo này gửi cho người khác, nên không ghi nhận cho { -you }. Nếu có nhầm, xin báo đồng chí bí thư.
announcements-over = Thông báo này không còn mở.

announcements-nudge =
    { $to ->
        [ong_ba] Kính gửi ông, bà { $name }. Thông báo dưới đây chưa có trả lời của ông, bà.
        [anh_chi] Kính gửi anh, chị { $name }. Thông báo dưới đây chưa có trả lời của anh, chị.
       *[member] Kính gửi đồng chí { $name }. Thông báo dưới đây chưa có trả lời của đồng chí.
    }
announcements-nudge-line = Thông báo của { $unit }: chưa trả lời
announcements-nudge-label = Xem thông báo
announcements-prompt-line = Thông báo của { $unit }: { $text }

announcements-result = Kết quả thông báo của { $unit }: { $text }
announcements-so-far = Đến lúc này:
announcements-result-rate = { $answer }: { $rate }
announcements-result-missing = Chưa trả lời: { $count }
announcements-result-excused = Không nhắc (tạm vắng, người gửi): { $count }
announcements-result-behalf = Trong đó ghi hộ: { $count }
announcements-result-exempt = Không tính: { $count }
announcements-result-unit = { $unit }: { $answered }/{ $expected }
announcements-result-more = và { $count } đơn vị nữa.
announcements-names = Tên chưa trả lời:
announcements-missing-label = Chưa trả lời
announcements-missing-none = Mọi người đã trả lời.
announcements-missing-title = Thông báo: { $text }. Chưa trả lời { $missing }, trên tổng số { $expected }.
announcements-reminded-before = Thông báo này đã nhắc lại một lần rồi.
announcements-choose = Thông báo: { $text }
announcements-told = Đồng chí { $by }, { $role }, đã ghi hộ { -you }: { $answer }. Thông báo: { $text }
announcements-told-line = Thông báo, đã ghi hộ { -you }: { $answer }

announcements-home = Thông báo gửi đến { -you }:
announcements-home-none = Không có thông báo nào đang mở.
announcements-home-more = và { $count } thông báo nữa.
announcements-own-line = • { $day }, { $text } (hạn { $moment }). { $answer }.
announcements-unanswered = Chưa trả lời
announcements-home-sent = Đã gửi gần đây:
announcements-sent-none = Chưa gửi thông báo nào.
announcements-sent-line = • { $day }, { $unit }{ $text } ({ $state }, { $answered }/{ $expected })
announcements-state-sent = đang mở
announcements-state-closed = đã kết thúc
announcements-state-withdrawn = đã thu hồi
announcements-item-label = { $day } · { $text }
announcements-open = Xem thông báo
announcements-to = Gửi: { $audience }.
announcements-to-people = Gửi: { $people } người đã chọn.
announcements-write = Soạn thông báo
announcements-withdraw = Thu hồi
announcements-withdraw-question =
    Thu hồi thông báo này? { $text }
    Nội dung đã gửi được thay bằng dòng báo đã thu hồi. Không gửi lại được; các trả lời không tính nữa.
announcements-keep = Giữ nguyên
announcements-withdrawn-done = Đã thu hồi. Mọi nơi đã nhận đều thấy thông báo được thu hồi.

announcements-ask-text =
    Thông báo của { $unit }. Đồng chí viết nội dung, nhiều nhất { $max } chữ cái.
    Tài liệu của Đảng không gửi qua đây: chỉ ghi tên, số, ngày và nơi đọc.
announcements-text-empty = Chưa có chữ nào. Đồng chí viết nội dung thông báo.
announcements-text-long = Nội dung dài quá { $max } chữ cái. Đồng chí viết ngắn hơn.
announcements-text-secret = Nội dung có dấu mật hoặc dấu lưu hành nội bộ nên không nhận và không lưu lại. Đồng chí chỉ ghi nơi đọc.
announcements-ask-link = Có đường dẫn kèm theo không? Đồng chí gửi đường dẫn bắt đầu bằng https://
announcements-no-link = Không có
announcements-link-secret = Dòng này có dấu mật hoặc dấu lưu hành nội bộ nên không nhận và không lưu lại.
announcements-link-link = Chưa đọc được đường dẫn. Đồng chí gửi đường dẫn bắt đầu bằng https://, hoặc bấm Không có.
announcements-link-long = Đường dẫn dài quá { $max } chữ cái. Đồng chí gửi đường dẫn ngắn hơn.
announcements-ask-due = Hạn trả lời là ngày nào? Đồng chí bấm một ngày, hoặc gõ như 30/11. Giờ kết thúc là 17 giờ 00, đổi được khi xem lại.
announcements-due-today = Hôm nay, { $day }
announcements-due-day = { $weekday }, { $day }
announcements-due-unreadable = Chưa đọc được ngày này. Đồng chí viết như 30/11 hoặc 30/11/2026.
announcements-due-impossible_date = Không có ngày này trong lịch. Đồng chí xem lại.
announcements-due-weekday_mismatch = Thứ và ngày không khớp nhau. Đồng chí xem lại.
announcements-due-past = Hạn này đã qua. Đồng chí chọn hạn khác.
announcements-due-soon = Hạn này gần quá, mọi người chưa kịp đọc. Đồng chí chọn hạn sau ít nhất 30 phút.
announcements-due-far = Hạn này còn xa quá. Đồng chí chọn hạn trong 60 ngày tới.
announcements-ask-time = Kết thúc lúc mấy giờ { $day }? Đồng chí bấm một giờ, hoặc gõ như 16h30.
announcements-time-unreadable = Chưa đọc được giờ này. Đồng chí viết như 16h30.
announcements-time-impossible_time = Không có giờ này. Đồng chí xem lại.
announcements-ask-confirm = Mọi người trả lời bằng nút nào?
announcements-by-button = Đồng chí chọn bằng nút.
announcements-ask-public =
    Có gửi cả nhóm có quần chúng không?
    Nếu có, người ngoài Đảng cũng đọc được và được hỏi.
announcements-public-no = Chỉ đảng viên
announcements-public-yes = Gửi cả quần chúng
announcements-preview = Đồng chí xem lại. Mọi người sẽ thấy:
announcements-preview-button = Nút trả lời: { $answer }
announcements-preview-groups = Nơi gửi: nhóm của từng đơn vị; ai chưa có nhóm thì gửi riêng.
announcements-preview-alone = Nơi gửi: riêng từng người.
announcements-preview-budget = Tin riêng: mỗi người nhiều nhất một tin một ngày, hai tin một tuần; ai đã đủ thì nhận vào ngày tới. Cần gấp thì bấm Khẩn.
announcements-send = Gửi
announcements-change-time = Đổi giờ hạn
announcements-urgent-label = Khẩn
announcements-calm = Bỏ Khẩn
announcements-urgent-question =
    Đánh dấu Khẩn?
    Tin nhắn có chữ KHẨN ở đầu. Việc này được ghi vào nhật ký. Chỉ dùng khi không chờ được.
announcements-urgent-yes = Đánh dấu Khẩn
announcements-week-refused = Tuần này đồng chí đã gửi một thông báo cho { $unit }. Thông báo tiếp theo gửi được từ { $day }; việc không chờ được thì đánh dấu Khẩn khi xem lại.
announcements-week-many = Tuần này đồng chí đã gửi { $count } thông báo cho { $unit }. Gửi thưa thì mọi người dễ theo dõi hơn.
announcements-sent = Đã gửi cho { $people } người. Hạn trả lời: { $moment }. Ai chưa trả lời được nhắc riêng một lần.
announcements-sent-too-late = { $count } người đã nhận đủ tin riêng, nên không được báo riêng trước hạn; mở /menu vẫn thấy. Cần gấp, đồng chí báo trực tiếp, hoặc thu hồi rồi gửi lại, đánh dấu Khẩn.
announcements-sent-toast = Đã gửi.
