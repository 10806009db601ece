# Giấy mời họp: thư mời, Sẽ dự / Xin vắng, nhắc họp, dời và hủy.
rsvp-about-help = Giấy mời họp đến trong nhóm của đảng viên hoặc gửi riêng: bấm Sẽ dự hoặc Xin vắng, đổi ý được đến giờ họp.
rsvp-come = Sẽ dự
rsvp-away = Xin vắng
rsvp-count-label = { $label } ({ $count })
rsvp-reason-ask = Đã ghi nhận: Xin vắng. Đồng chí chọn giúp lý do; chỉ chi ủy xem được.
rsvp-reason-business = Đi công tác
rsvp-reason-family = Việc gia đình
rsvp-reason-other = Lý do khác, đã báo chi ủy
rsvp-reason-done = Đã ghi nhận lý do: { $reason }. Cảm ơn đồng chí.
rsvp-reason-not-away = Lý do chỉ ghi khi đồng chí chọn Xin vắng.

rsvp-letter =
    GIẤY MỜI
    Kính mời { $to ->
        [ong_ba] ông, bà
        [anh_chi] anh, chị
       *[member] đồng chí
    } dự: { $title }
rsvp-letter-time = Thời gian: { $moment }, dự kiến { $minutes } phút
rsvp-letter-place = Địa điểm: { $place }
rsvp-letter-theme = Chủ đề năm: { $words }
rsvp-letter-link = Họp trực tuyến: { $link }
rsvp-letter-agenda = Chương trình:
rsvp-letter-item = • { $words }
rsvp-letter-documents = Tài liệu đọc trước:
rsvp-letter-more = … và { $count } mục nữa
rsvp-letter-please =
    { $to ->
        [ong_ba] Kính đề nghị ông, bà trả lời bằng một nút dưới đây.
        [anh_chi] Đề nghị anh, chị trả lời bằng một nút dưới đây.
       *[member] Đề nghị đồng chí trả lời bằng một nút dưới đây.
    }
rsvp-group-count = Đã báo sẽ dự: { $count }
rsvp-own =
    { $to ->
        [ong_ba] Ông, bà
        [anh_chi] Anh, chị
       *[member] Đồng chí
    } đã trả lời: { $answer }. Đổi ý, xin bấm lại.
rsvp-own-line = Đồng chí đã trả lời: { $answer }
rsvp-own-line-reason = Đồng chí đã trả lời: { $answer } ({ $reason })
rsvp-over-title = GIẤY MỜI: { $title }
rsvp-over-started = Đã đến giờ họp.
rsvp-over-cancelled = Kỳ họp này đã hủy.
rsvp-document-number = số { $number }
rsvp-document-date = ngày { $date }
rsvp-document-where = Nơi đọc: { $where }
rsvp-document-file = Có tệp kèm theo

rsvp-not-open = Giấy mời chưa mở. Đồng chí chờ giúp.
rsvp-not-asked = Giấy mời này gửi đơn vị khác, hoặc đồng chí mới vào danh sách. Cần thì xin báo đồng chí bí thư.
rsvp-list-label = Chưa trả lời
rsvp-list = Giấy mời { $title }: chưa trả lời { $missing }/{ $expected }
rsvp-list-empty = Mọi đồng chí đã trả lời.
rsvp-list-over = Giấy mời này đã hết hạn trả lời, không ghi thêm được nữa.
rsvp-again-before = Giấy mời này đã nhắc lại một lần rồi.
rsvp-choose = { $title }, { $moment }. Đồng chí có dự không?
rsvp-menu = Trả lời giấy mời họp
rsvp-open-private = Đồng chí mở khung trò chuyện riêng với Trợ lý chi bộ để nhận lịch và ghi lý do.

rsvp-nudge =
    { $to ->
        [ong_ba] Kính gửi ông, bà { $name }. Chưa có trả lời của ông, bà
        [anh_chi] Kính gửi anh, chị { $name }. Chưa có trả lời của anh, chị
       *[member] Kính gửi đồng chí { $name }. Chưa có trả lời của đồng chí
    } cho giấy mời: { $title }, { $moment }. Chọn giúp một nút dưới đây.
rsvp-nudge-line = Trả lời giấy mời: { $title }, { $moment }
rsvp-nudge-label = Trả lời giấy mời
rsvp-remind-group = Nhắc lịch họp: { $title }
rsvp-remind-coming = Sắp đến giờ họp: { $title }.
rsvp-remind-coming-line = Sắp họp: { $title }, { $moment }
rsvp-remind-label = Xem kỳ họp
rsvp-coming = Đã ghi nhận: Sẽ dự. Hẹn gặp đồng chí tại: { $title }
rsvp-coming-file = Mở tệp kèm theo để đưa lịch họp vào điện thoại.

rsvp-news-moved = Kỳ họp chuyển sang giờ khác: { $title }. Trước đây là { $was }.
rsvp-news-changed = Kỳ họp có thay đổi: { $title }, { $was }.
rsvp-news-cancelled = Kỳ họp đã hủy: { $title }, { $was }. Đồng chí không cần đến.
rsvp-news-kept = Câu trả lời trước vẫn được giữ. Đồng chí nào thay đổi, xin chọn lại.
rsvp-news-file = Mở tệp kèm theo để lịch trong điện thoại đổi theo.
rsvp-news-file-cancelled = Mở tệp kèm theo để bỏ lịch này khỏi điện thoại.
rsvp-overseer = Kính báo đồng chí theo dõi: { $unit } họp, { $title }

rsvp-summary = Trả lời giấy mời: { $title }
rsvp-summary-come = Sẽ dự: { $count }/{ $expected }
rsvp-summary-away = Xin vắng: { $count }
rsvp-summary-reason = { $name } ({ $reason })
rsvp-summary-leave = Đang tạm vắng: { $count }
rsvp-summary-silent = Chưa trả lời: { $count }

rsvp-ask-label = Gửi giấy mời
rsvp-confirm = Giấy mời sẽ gửi như sau:
rsvp-confirm-reach = Gửi vào { $groups } nhóm chỉ có đảng viên và gửi riêng { $alone } người. Danh sách mời: { $asked } người.
rsvp-confirm-no-agenda = Lưu ý: chưa có chương trình.
rsvp-confirm-no-documents = Lưu ý: chưa có tài liệu đọc trước.
rsvp-confirm-short = Lưu ý: tài liệu nên gửi trước ít nhất một ngày.
rsvp-confirm-nobody = Lưu ý: chưa có nhóm nào và chưa ai tham gia, giấy mời chưa đến được ai.
rsvp-confirm-yes = Gửi ngay
rsvp-confirm-no = Để sau
rsvp-sent = Đã gửi giấy mời.
rsvp-sent-chase = Ai chưa trả lời sẽ được nhắc riêng lúc { $moment }.
rsvp-sent-before = Giấy mời này đã gửi rồi.
rsvp-too-late = Giờ họp đã qua, chưa gửi được giấy mời. Đồng chí dời kỳ họp trước.
