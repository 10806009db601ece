# Ý kiến, khảo sát: soạn, gửi, trả lời, kết quả.
survey-about = Ý kiến, khảo sát
survey-label = Ý kiến, khảo sát
survey-help = /khaosat: các khảo sát đang chờ ý kiến. Bấm Trả lời, mỗi lần một câu; có thể dừng giữa chừng rồi trả lời tiếp. Khảo sát ghi tên sửa được đến khi kết thúc; phiếu không ghi tên nộp một lần, không sửa.
survey-help-keepers = /khaosat, nút Tạo khảo sát: bắt đầu từ mẫu hoặc từ đầu, thêm câu hỏi bằng nút, Xem thử, rồi Gửi. Ví dụ: bấm Có / Không, gõ "Đồng chí có đồng ý chuyển giờ họp không?", bấm Gửi. Kết thúc có kết quả bằng chữ, biểu đồ và tệp Excel.
survey-menu-answer = Trả lời: { $title }

survey-home = Ý kiến, khảo sát
survey-home-waiting = Đang chờ trả lời:
survey-home-none = Hiện không có khảo sát nào chờ trả lời.
survey-home-line =
    { $state ->
        [partial] – { $title } (đang trả lời, chưa nộp)
       *[other] – { $title }
    }
survey-home-answer = Trả lời { $n }: { $title }
survey-new = Tạo khảo sát
survey-list-draft = Bản nháp ({ $count })
survey-list-running = Đang chạy ({ $count })
survey-list-over = Đã kết thúc ({ $count })
survey-list-choose = Đồng chí chọn một khảo sát.
survey-list-empty = Chưa có khảo sát nào ở đây.
survey-list-line = { $day } · { $title }
survey-choose-unit = Khảo sát của đơn vị nào?

survey-start = Đồng chí bắt đầu từ đâu? Mẫu nào cũng sửa được sau khi lấy.
survey-blank = Soạn từ đầu
survey-template-count = { $count } câu hỏi:
survey-template-take = Dùng mẫu này
survey-template-drop = Xóa mẫu
survey-template-dropped = Đã xóa mẫu.
survey-ask-title = Tên của khảo sát? Ví dụ: Giờ họp chi bộ. Nhiều nhất { $max } chữ cái.
survey-sent = Khảo sát này đã gửi, không sửa như bản nháp được nữa. Đồng chí mở /khaosat, mục Đang chạy.

survey-draft =
    Bản nháp: { $title }
    { $unit }
survey-draft-count = { $count }/{ $max } câu hỏi.
survey-question-line = { $line } ({ $kind })
survey-add = Thêm câu hỏi
survey-try = Xem thử
survey-send = Gửi
survey-retitle = Đổi tên
survey-keep = Lưu làm mẫu
survey-kept = Đã lưu làm mẫu của đơn vị.
survey-drop = Xóa bản nháp
survey-drop-ask = Xóa bản nháp "{ $title }"? Xóa rồi không lấy lại được.
survey-dropped = Đã xóa bản nháp.
survey-leave-as-is = Giữ nguyên

survey-choose-kind = Câu hỏi loại nào?
survey-kind =
    { $kind ->
        [choice] Chọn một
        [multi] Chọn nhiều
        [scale] Thang điểm 1–{ $max }
        [text] Ý kiến ngắn
        [date] Ngày
       *[number] Số
    }
survey-preset-yesno = Có / Không
survey-preset-yesno-choices = Có|Không
survey-preset-agree = Mức độ đồng ý
survey-preset-agree-choices = Rất đồng ý|Đồng ý|Phân vân|Không đồng ý|Rất không đồng ý
survey-ask-words =
    { $list ->
        [true] { $kind }. Đồng chí gõ câu hỏi, nhiều nhất { $max } chữ cái. Gõ luôn các lựa chọn cũng được: mỗi lựa chọn một dòng, dưới câu hỏi.
       *[false] { $kind }. Đồng chí gõ câu hỏi, nhiều nhất { $max } chữ cái.
    }
survey-ask-choices = Các lựa chọn, mỗi dòng một lựa chọn, gửi trong một tin. Từ 2 đến { $max } lựa chọn, mỗi lựa chọn nhiều nhất { $length } chữ cái.
survey-ask-size = Thang điểm đến mấy?
survey-ask-size-again = Đồng chí chọn một thang điểm bằng nút.
survey-size = Từ 1 đến { $max }
survey-ask-ends = Lời ở hai đầu thang điểm? Chọn bằng nút, hoặc gõ hai dòng: đầu thấp, rồi đầu cao.
survey-ends-satisfied = Rất không hài lòng|Rất hài lòng
survey-ends-agree = Rất không đồng ý|Rất đồng ý
survey-ends-label-satisfied = Hài lòng
survey-ends-label-agree = Đồng ý
survey-ends-label-none = Không ghi lời
survey-two-ends = Cần đúng hai dòng: đầu thấp, rồi đầu cao.

survey-question = Câu { $n }/{ $of }. { $kind }.
survey-required =
    { $required ->
        [true] Bắt buộc trả lời.
       *[false] Có thể bỏ qua.
    }
survey-condition = Chỉ hỏi khi câu { $n } trả lời: { $answers }
survey-nth = Câu { $n }: { $words }
survey-choice-line = – { $label }
survey-ends = { $min }: { $low } · { $max }: { $high }
survey-edit-words = Sửa câu chữ
survey-edit-choices = Sửa lựa chọn
survey-edit-ends = Lời hai đầu thang
survey-edit-condition = Điều kiện hỏi
survey-make-optional = Cho phép bỏ qua
survey-make-required = Bắt buộc trả lời
survey-up = Chuyển lên
survey-down = Chuyển xuống
survey-remove = Xóa câu này
survey-remove-ask =
    { $children ->
        [0] Xóa câu { $n }: { $words }
       *[other] Xóa câu { $n }: { $words }
            { $children } câu hỏi theo câu này sẽ được hỏi mọi người.
    }
survey-change-words =
    Câu hỏi hiện nay:
    { $old }

    Đồng chí gõ câu hỏi mới.
survey-change-choices =
    Các lựa chọn hiện nay:
    { $old }

    Đồng chí gõ lại tất cả, mỗi dòng một lựa chọn.
survey-condition-ask = Câu { $n } chỉ hỏi tùy theo câu nào?
survey-condition-answers =
    Câu { $n } chỉ hỏi khi câu { $parent } được trả lời thế nào? Chọn một hoặc nhiều, rồi bấm Xong.
    Câu { $parent }: { $words }
survey-condition-drop = Hỏi mọi người
survey-condition-order = Câu này tùy theo câu kia nên phải đứng sau.
survey-done = Xong

survey-secret = Nội dung có dấu mật hoặc lưu hành nội bộ thì không nhận qua đây, và không được lưu lại.
survey-too-long = Dài quá { $max } chữ cái. Đồng chí viết ngắn hơn giúp.
survey-empty = Chưa có chữ nào. Đồng chí gõ lại giúp.
survey-text-only = Xin trả lời bằng chữ.
survey-few-choices = Cần ít nhất hai lựa chọn, mỗi dòng một lựa chọn.
survey-many-choices = Nhiều nhất { $max } lựa chọn.
survey-same-choices = Hai lựa chọn đọc giống nhau: { $label }. Đồng chí viết cho khác đi.
survey-same-number = Khảo sát đã gửi thì chỉ sửa câu chữ: cần đúng { $count } dòng, theo thứ tự cũ.
survey-many-questions = Nhiều nhất { $max } câu hỏi.
survey-no-questions = Chưa có câu hỏi nào.
survey-question-bare = Câu { $n } chưa đủ lựa chọn.
survey-no-further = Không chuyển được nữa.

survey-names-ask = Gửi: { $title }. Phiếu có ghi tên không?
survey-names-named = Ghi tên: bí thư, chi ủy của chi bộ xem được ai trả lời gì; người trả lời sửa được đến khi kết thúc.
survey-names-anonymous = Không ghi tên: không ai biết phiếu nào là của ai; nộp rồi không sửa được; kết quả dưới 5 phiếu không hiện.
survey-names-above = Cấp trên chỉ xem số liệu. Cần đọc ý kiến viết thì chọn Không ghi tên.
survey-named = Ghi tên
survey-anonymous = Không ghi tên
survey-small-units = Lưu ý: đơn vị có ít hơn { $least } người được hỏi ({ $units }) thì phiếu không ghi tên vẫn có thể bị đoán ra. Người trả lời cũng được báo trước như vậy.
survey-is-named = Phiếu ghi tên.
survey-is-anonymous = Phiếu không ghi tên.
survey-send-title =
    Sẽ gửi: { $title }
    { $unit }, { $count } câu hỏi.
survey-send-whom = Hỏi: { $audience }
survey-send-place =
    { $place ->
        [group] Trả lời ngay trong nhóm.
       *[private] Trả lời riêng, mỗi lần một câu.
    }
survey-place-why = Trong nhóm chỉ hỏi được một câu ghi tên, chọn bằng nút: bấm trong nhóm thì ai cũng có thể biết, nên phiếu không ghi tên luôn trả lời riêng.
survey-place-toggle =
    { $place ->
        [group] Hỏi riêng từng người
       *[private] Hỏi trong nhóm
    }
survey-opens-now = Mở: ngay khi gửi.
survey-opens = Mở: { $moment }
survey-closes = Kết thúc: { $moment }
survey-closes-default = Kết thúc: 3 ngày sau khi mở.
survey-repeats = Lặp lại mỗi tháng.
survey-repeats-told = Lưu ý: so hai tháng liền nhau, có thể đoán ra ý kiến của người mới vào hoặc vừa rời đơn vị. Người trả lời cũng được báo trước như vậy.
survey-repeat-toggle =
    { $on ->
        [true] Không lặp lại
       *[false] Lặp lại mỗi tháng
    }
survey-hides =
    { $hides ->
        [true] Kết quả chỉ xem được khi kết thúc.
       *[false] Kết quả xem được ngay.
    }
survey-hide-toggle =
    { $on ->
        [true] Cho xem kết quả ngay
       *[false] Giấu đến khi kết thúc
    }
survey-post = Gửi đi
survey-whom = Hỏi ai
survey-when-opens = Lúc mở
survey-when-closes = Lúc kết thúc
survey-when-opens-ask = Khảo sát mở lúc nào?
survey-when-closes-ask = Khảo sát kết thúc lúc nào?
survey-now = Ngay khi gửi
survey-length-d3 = Sau 3 ngày
survey-length-d7 = Sau 1 tuần
survey-other-time = Giờ khác
survey-ask-day =
    { $which ->
        [opens] Mở ngày nào? Chọn bằng nút, hoặc gõ như 30/11.
       *[closes] Kết thúc ngày nào? Chọn bằng nút, hoặc gõ như 30/11.
    }
survey-ask-hour = Lúc mấy giờ? Chọn bằng nút, hoặc gõ như 7h15.
survey-day-past = Ngày ấy đã qua.
survey-moment-past = Lúc ấy đã qua. Đồng chí chọn giờ khác.
survey-end-soon = Từ lúc mở đến lúc kết thúc cần ít nhất 30 phút.
survey-end-far = Khảo sát kéo dài nhiều nhất { $days } ngày.
survey-posted = Đã gửi khảo sát.

survey-run =
    { $title }
    { $unit }, { $count } câu hỏi.
survey-state =
    { $state ->
        [scheduled] Đã hẹn giờ mở.
        [open] Đang mở.
        [closed] Đã kết thúc.
        [cancelled] Đã hủy.
        [missed] Không mở được đúng giờ.
       *[draft] Bản nháp.
    }
survey-answered = Đã trả lời: { $rate }
survey-results = Kết quả
survey-results-now = Kết quả đến nay
survey-results-later = Kết quả xem được khi khảo sát kết thúc; trước đó chỉ có số phiếu.
survey-missing = Chưa trả lời
survey-missing-none = Mọi người đã trả lời.
survey-missing-title = { $title }: { $missing }/{ $expected } đồng chí chưa trả lời.
survey-names-hidden = Khảo sát không ghi tên: không hiện tên ai, kể cả người chưa trả lời.
survey-reminded-before = Khảo sát này đã nhắc thêm một lần rồi.
survey-extend = Gia hạn
survey-extend-ask = Kéo dài đến bao giờ?
survey-extend-by = Thêm { $days } ngày
survey-extended = Đã gia hạn.
survey-end-now = Kết thúc sớm
survey-end-ask = Kết thúc khảo sát ngay bây giờ? Sau đó không ai trả lời thêm được.
survey-over = Khảo sát này đã kết thúc.
survey-cancel = Hủy khảo sát
survey-cancel-ask = Hủy khảo sát "{ $title }"? Các phiếu đã nhận sẽ không được tính.
survey-cancelled = Khảo sát đã được hủy.
survey-stop-repeat = Thôi lặp lại
survey-stopped = Đã thôi lặp lại.
survey-again = Soạn lại từ bản này
survey-reword = Sửa câu chữ
survey-reword-which = Sửa câu chữ của câu nào? Câu trả lời đã nhận giữ nguyên.
survey-reword-only = Khảo sát đã gửi: chỉ sửa câu chữ, không thêm bớt.
survey-reword-words =
    Câu hỏi hiện nay:
    { $old }

    Đồng chí gõ câu hỏi đã sửa câu chữ. Ý hỏi giữ nguyên.
survey-reword-choices =
    Các lựa chọn hiện nay:
    { $old }

    Đồng chí gõ lại đúng từng ấy dòng, theo thứ tự cũ.
survey-reworded = Đã sửa câu chữ.

survey-living =
    { $title }
    Khảo sát của { $unit }
survey-living-about =
    { $anonymity ->
        [anonymous] { $count } câu hỏi, phiếu không ghi tên.
       *[named] { $count } câu hỏi, phiếu ghi tên: bí thư, chi ủy xem được câu trả lời.
    }
survey-until = Trả lời đến { $moment }.
survey-group-named = Phiếu ghi tên. Trả lời đến { $moment }.
survey-group-multi = Bấm một hoặc nhiều; bấm lần nữa để bỏ.
survey-count-none = Đã trả lời { $answered }, không còn ai thiếu.
survey-count-some = Đã trả lời { $answered }, còn một số { -person } chưa trả lời.
survey-count-missing = Đã trả lời { $answered }, còn { $missing } { -person } chưa trả lời.
survey-living-closed = Đã kết thúc. Số người trả lời: { $rate }.
survey-result-line = { $label }: { $rate }
survey-answer = Trả lời
survey-nudge =
    { $to ->
        [ong_ba] Kính gửi ông, bà { $name }. Khảo sát "{ $title }" chưa có phiếu của ông, bà. Kính mời bấm nút dưới đây; nếu đang trả lời dở, bấm để trả lời tiếp rồi nộp.
        [anh_chi] Kính gửi anh, chị { $name }. Khảo sát "{ $title }" chưa có phiếu của anh, chị. Kính mời bấm nút dưới đây; nếu đang trả lời dở, bấm để trả lời tiếp rồi nộp.
       *[member] Kính gửi đồng chí { $name }. Khảo sát "{ $title }" chưa có phiếu của đồng chí. Đồng chí bấm nút dưới đây giúp; nếu đang trả lời dở, bấm để trả lời tiếp rồi nộp.
    }
survey-nudge-line = Khảo sát "{ $title }": chưa trả lời
survey-nudge-label = Trả lời: { $title }
survey-prompt-line = Khảo sát "{ $title }", trả lời đến { $moment }

survey-intro-count = { $count } câu hỏi, mỗi lần một câu. Có thể dừng rồi trả lời tiếp.
survey-intro-anonymous = Phiếu không ghi tên: không lưu lại phiếu nào là của ai. Nộp rồi thì không sửa được, và không ai nộp thay. Khi viết ý kiến, tránh chi tiết làm lộ mình.
survey-intro-small = Lưu ý: đơn vị mình có ít hơn { $least } người được hỏi, nên phiếu vẫn có thể bị đoán ra.
survey-intro-repeats = Khảo sát này lặp lại mỗi tháng: so hai lần liền nhau, có thể đoán ra ý kiến của người mới vào hoặc vừa rời đơn vị.
survey-begin = Bắt đầu
survey-go-on = Trả lời tiếp
survey-trying = Xem thử, không lưu gì.
survey-progress = Câu { $n }/{ $of }
survey-hint-multi = Chọn một hoặc nhiều, rồi bấm Xong.
survey-hint-text = Gõ câu trả lời, nhiều nhất 500 chữ cái.
survey-hint-date = Gõ ngày, như 30/11.
survey-hint-number = Gõ một số.
survey-type-word = Hoặc trả lời: { $label }
survey-chosen = Đã chọn: { $answer }
survey-skip = Bỏ qua
survey-no-answer = chưa trả lời
survey-noted = Đã ghi: { $answer }
survey-none-chosen = Đã bỏ hết lựa chọn, hiện tính là chưa trả lời.
survey-choose-one = Xin chọn ít nhất một, rồi bấm Xong.
survey-is-required = Câu này cần trả lời.
survey-still-missing = Còn câu này chưa trả lời.
survey-review = Xem lại trước khi nộp:
survey-review-line = Câu { $n }: { $words } → { $answer }
survey-review-missing = Còn { $count } câu cần trả lời.
survey-review-once = Bấm Nộp để gửi phiếu. Nộp rồi không sửa được.
survey-review-change = Bấm Nộp thì phiếu mới được tính. Nộp rồi vẫn sửa được đến khi kết thúc.
survey-hand-in = Nộp
survey-handed = Đã nộp. Xin cảm ơn.
survey-edit-answer = Sửa câu { $n }
survey-done-before = Đã nộp. Sửa được đến { $moment }.
survey-thanks = Đã nộp, xin cảm ơn. Sửa được đến { $moment }.
survey-thanks-anonymous = Đã nộp, xin cảm ơn. Phiếu không ghi tên nên không sửa được nữa.
survey-your-answer = Câu trả lời đã ghi: { $answer }
survey-change = Sửa
survey-tried = Hết phần xem thử. Người trả lời sẽ thấy đúng như vậy; không có gì được lưu.
survey-closed = Khảo sát đã kết thúc lúc { $moment }, không nhận thêm phiếu.
survey-not-open = Khảo sát này chưa mở.
survey-not-asked = Khảo sát này không hỏi { -you }, hoặc { -you } chưa ở trong danh sách lúc mở.
survey-handed-in = Đã nộp: phiếu không ghi tên nên không sửa được.
survey-read-not_an_option = Xin chọn một câu trả lời có sẵn.
survey-read-not_a_number = Chưa đọc được số. Ví dụ: 12 hoặc 12,5.
survey-read-out_of_bounds = Số phải từ { $min } đến { $max }.
survey-read-not_a_date = Chưa đọc được ngày. Ví dụ: 30/11 hoặc thứ Hai tới.
survey-read-time = Chưa đọc được giờ. Ví dụ: 7h15 hoặc 17 giờ.
survey-read-too_long = Dài quá 500 chữ cái. Xin viết ngắn hơn.
survey-read-empty = Chưa có chữ nào. Xin gõ lại.

survey-told-closed =
    { $scope ->
        [cell] Khảo sát "{ $title }" đã kết thúc. Đơn vị của đồng chí trả lời: { $rate }.
       *[whole] Khảo sát "{ $title }" đã kết thúc. Số người trả lời: { $rate }.
    }
survey-told-missed = Khảo sát "{ $title }" của { $unit } không mở được đúng giờ vì Trợ lý chi bộ tạm ngừng, nên không gửi muộn nữa. Cần thì đồng chí soạn lại và gửi.
survey-result-title = Kết quả: { $title }. { $unit }
survey-result-answered = Số người trả lời: { $rate }.
survey-result-so-far = Đến nay đã trả lời: { $rate }.
survey-result-before = Lần trước: { $rate }.
survey-question-count = { $count } người trả lời
survey-result-bar = – { $label }: { $share }
survey-share = { $count } ({ $share })
survey-share-before = { $words }, lần trước { $before }
survey-mean = Trung bình: { $mean }
survey-mean-before = { $line }, lần trước { $before }
survey-too-few = ít hơn 5 phiếu, không hiện
survey-not-apart = không hiện riêng, để không lộ phiếu của ai
survey-in-common = gộp vào dòng chung, để không lộ phiếu của ai
survey-words-apart = Các ý kiến xem riêng bằng nút dưới đây hoặc trong tệp.
survey-words-kept = Lời ghi của từng người do chi ủy chi bộ xem.
survey-see-words = Ý kiến câu { $n }
survey-words-count = { $count } ý kiến, đã xáo thứ tự, không ghi tên:
survey-words-line = – { $words }
survey-words-shuffled = Các ý kiến đã xáo thứ tự.
survey-chart = Biểu đồ
survey-workbook = Tệp Excel
survey-by-name = Theo tên
survey-names-list = Đồng chí chọn một người để xem câu trả lời.
survey-name-state =
    { $state ->
        [done] { $name }: đã nộp
        [partial] { $name }: đang làm
        [exempt] { $name }: không tính
       *[other] { $name }: chưa
    }
survey-person =
    { $name }
    { $unit }
survey-person-state =
    { $state ->
        [done] { $behalf ->
            [true] Đã trả lời (ghi hộ)
           *[false] Đã nộp
        }
        [partial] Đang trả lời, chưa nộp
        [exempt] Không tính
        [excused] Tạm vắng
       *[other] Chưa trả lời
    }
survey-chart-sent = Biểu đồ kết quả: { $title }
survey-workbook-sent = Kết quả khảo sát: { $title }
survey-no-chart = Chưa có câu nào vẽ được biểu đồ.
survey-no-files = Kênh này không gửi được tệp. Kết quả bằng chữ ở trên là đầy đủ.
survey-not-drawn = Chưa làm được tệp. Kết quả bằng chữ vẫn xem được; đồng chí thử lại sau ít phút.
survey-part = Phần { $at }/{ $of }
survey-foot = Trợ lý chi bộ tổng hợp tự động từ các phiếu đã nộp.
survey-pooled = Các đơn vị còn lại (gộp)
survey-units-note = Phiếu không ghi tên: đơn vị có ít hơn 5 phiếu, hoặc làm lộ đơn vị khác, được gộp vào dòng chung.
survey-tab-summary = Tổng hợp
survey-tab-rates = Tỷ lệ trả lời
survey-tab-units = Theo đơn vị
survey-tab-words = Ý kiến
survey-tab-names = Theo tên
survey-column-number = Câu
survey-column-question = Câu hỏi
survey-column-kind = Loại
survey-column-answer = Trả lời
survey-column-answers = Số người trả lời
survey-column-mean = Trung bình
survey-column-mean-before = Trung bình (lần trước { $before })
survey-column-count = Số lượng
survey-column-share = Tỷ lệ
survey-column-before = Lần trước
survey-column-unit = Đơn vị
survey-column-expected = Được hỏi
survey-column-answered = Đã trả lời
survey-column-name = Họ và tên
survey-column-state = Tình trạng
survey-total = Cộng
