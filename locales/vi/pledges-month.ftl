# Cập nhật hằng tháng việc đã đăng ký.
pledges-answer-once-done = Hoàn thành
pledges-answer-once-doing = Đang làm
pledges-answer-once-unable = Chưa làm được
pledges-answer-monthly-done = Tháng này đã làm
pledges-answer-monthly-part = Làm một phần
pledges-answer-monthly-unable = Chưa làm được
pledges-not-updated = Chưa cập nhật.
pledges-not-updated-word = Chưa cập nhật
pledges-month-head = Việc đã đăng ký, tháng { $month }. Ghi nhận đến { $until }.
pledges-month-below = Mục { $position }: hỏi ở cuối tin này.
pledges-month-item = Mục { $position }: { $words }
pledges-question = Tháng { $month }, mục { $position }: { $words } Đồng chí thực hiện đến đâu?
pledges-question-target = Tháng { $month }, mục { $position }: { $words } Đã đạt { $reached }. Tháng này đồng chí làm được bao nhiêu?
pledges-number-label = Ghi số
pledges-none-label = Tháng này chưa có
pledges-number-example = Đồng chí ghi một con số. Ví dụ: 2 { $measure }
pledges-need-done = Chỗ này cần một con số. Ví dụ: 2. Tháng này chưa có thì ghi 0.
pledges-said = Đã ghi: { $answer }.
pledges-said-behalf = Đã ghi hộ: { $answer }.
pledges-reached = Đã đạt { $reached }.
pledges-note = Ghi thêm: { $note }.
pledges-has-photo = Có ảnh.
pledges-month-all = Đồng chí đã cập nhật đủ tháng { $month }. Cảm ơn đồng chí.
pledges-month-ended = Việc đã đăng ký, tháng { $month }. Đã kết thúc lúc { $time }. Cần bổ sung, xin báo đồng chí bí thư.
pledges-month-menu = Cập nhật tháng { $month }
pledges-month-nudge = Kính gửi đồng chí { $name }. Tháng { $month } còn { $open } mục chưa cập nhật. Đồng chí chọn giúp trước { $until }.
pledges-month-nudge-line = Việc đã đăng ký, tháng { $month }
pledges-month-nudge-label = Cập nhật tháng { $month }
pledges-month-over = Tháng này đã kết thúc, không ghi thêm được.
pledges-month-not-open = Tháng này chưa mở.
pledges-fix-which = Sửa mục nào?
pledges-unable-thanks = Cảm ơn đồng chí đã báo đúng thực tế.
pledges-adjust = Điều chỉnh
pledges-need-help = Cần chi bộ giúp
pledges-kept = Giữ nguyên mục { $position }. Tháng tới Trợ lý hỏi lại.
pledges-help-sent = Đã báo đồng chí bí thư: mục { $position } cần chi bộ giúp. Không ai khác thấy.
pledges-help-asked = Đồng chí { $name } cần chi bộ giúp:
pledges-help-waits = Đang cần chi bộ giúp.
pledges-helped = Đã giúp
pledges-helped-done = Đã ghi: chi bộ đã giúp đồng chí { $name }.

pledges-more-label = Ghi thêm
pledges-more-which = Ghi thêm cho mục nào?
pledges-more-which-again = Đồng chí chọn một mục đã cập nhật.
pledges-ask-note = Đồng chí ghi thêm một dòng. Sau đó có thể gửi một ảnh.
pledges-ask-note-no-files = Đồng chí ghi thêm một dòng. Ứng dụng này không gửi được ảnh.
pledges-note-first = Ảnh gửi ở bước sau. Ở đây đồng chí ghi một dòng bằng lời, hoặc bấm Bỏ qua.
pledges-skip = Bỏ qua
pledges-ask-consent =
    Đồng chí gửi ảnh thì ảnh nằm trên máy chủ của { $platform } ở nước ngoài; Trợ lý chỉ giữ mã của ảnh.
    Chỉ đồng chí và chi ủy xem được. Không đồng ý cũng không sao. Rút lại lúc nào cũng được ở /dulieu.
pledges-consent-agree = Đồng ý dùng ảnh
pledges-consent-refuse = Không dùng ảnh
pledges-consent-again = Đồng chí chọn Đồng ý dùng ảnh hoặc Không dùng ảnh.
pledges-ask-photo = Đồng chí gửi một ảnh (không quá { $mb } MB), hoặc bấm Bỏ qua.
pledges-photo-not-picture = Đây không phải là ảnh nên chưa nhận. Đồng chí gửi một ảnh, hoặc bấm Bỏ qua.
pledges-photo-large = Ảnh lớn quá { $mb } MB nên chưa nhận được. Phần đã ghi vẫn còn. Đồng chí gửi ảnh nhỏ hơn, hoặc bấm Bỏ qua.
pledges-photo-see = Xem ảnh
pledges-photo-of = Ảnh tháng { $month }, mục { $position }.

pledges-adjust-what = Đồng chí muốn viết lại hay thôi mục này?
pledges-adjust-again = Đồng chí chọn Viết lại hoặc Bỏ mục này.
pledges-adjust-words = Đồng chí ghi lời mới.
pledges-adjust-target = Chỉ tiêu đang là { $amount }. Ghi chỉ tiêu mới, cả số và đơn vị.
pledges-adjust-due = Hạn đang là { $due }. Hạn mới là ngày nào?
pledges-adjust-reason = Vì sao điều chỉnh? Đồng chí ghi một dòng.
pledges-adjust-nothing = Chưa có gì thay đổi.
pledges-adjusted = Đã điều chỉnh, lời trước vẫn giữ trong quá trình.
pledges-changed-news =
    { $kind ->
        [dropped] Đồng chí { $name } thôi một mục. Lý do: { $reason }
       *[reworded] Đồng chí { $name } điều chỉnh một mục. Lý do: { $reason }
    }
pledges-reopen = Chưa xong, hỏi lại
pledges-reopened = Mục { $position } được hỏi lại từ tháng tới.

pledges-behalf-line = Mục { $position }: { $answer }
pledges-behalf-answer = tháng { $month }, mục { $position }: { $answer }
pledges-behalf-complete = Đã ghi đủ các mục.
pledges-behalf-fix = Sửa mục { $position }

pledges-month-missed = Trợ lý tạm ngừng nên tháng { $month } chưa hỏi ai về việc đã đăng ký. Không ai bị tính là chưa cập nhật. Muốn hỏi lúc này, đồng chí bấm nút dưới đây.
pledges-ask-now = Hỏi ngay
pledges-asked-already = Tháng { $month } đã hỏi rồi.
pledges-nobody-to-ask = Chưa có ai để hỏi: chưa có bản nào được tiếp nhận, hoặc các mục đã xong.
pledges-asked-now = Hỏi về tháng { $month } từ { $at }.
pledges-month-summary = Việc đã đăng ký, tháng { $month }, { $unit }: đã kết thúc.
pledges-month-rate = Đã cập nhật đủ: { $rate }
pledges-month-missing = Chưa cập nhật:
pledges-month-missing-label = Chưa cập nhật
pledges-month-missing-none = Mọi đồng chí đã cập nhật.
pledges-month-missing-title = Chưa cập nhật tháng { $month }, { $unit }: { $missing }/{ $expected }
