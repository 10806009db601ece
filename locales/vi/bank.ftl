# Ngân hàng câu hỏi: xem, duyệt, thêm, nhập từ tệp.
bank-open = Ngân hàng câu hỏi
bank-back = Quay lại
bank-gone = Câu hỏi này không còn trong ngân hàng của đơn vị. { -You } bấm /thi để xem.
bank-home = Ngân hàng câu hỏi: { $unit }
bank-count-all = Tất cả: { $n }
bank-count-ok = Đã duyệt: { $n }
bank-count-wait = Chưa thẩm định: { $n }
bank-count-no = Chưa dùng: { $n }
bank-rule = Câu chưa thẩm định không vào cuộc thi. Đồng chí bí thư hoặc cấp trên xem nguồn, duyệt từng câu.
bank-no-files = Ở kênh này không gửi được tệp. Đồng chí bấm Thêm câu hỏi để thêm từng câu.
bank-row = Duyệt lần lượt
bank-view =
    { $view ->
        [ok] Đã duyệt
        [wait] Chưa thẩm định
        [no] Chưa dùng
        [own] Của đơn vị
       *[all] Tất cả câu hỏi
    }
bank-find = Tìm câu hỏi
bank-add = Thêm câu hỏi
bank-import = Nhập từ tệp
bank-which-topic =
    { $view ->
        [ok] Câu đã duyệt. Đồng chí chọn chủ đề.
        [wait] Câu chưa thẩm định. Đồng chí chọn chủ đề.
        [no] Câu chưa dùng. Đồng chí chọn chủ đề.
        [own] Câu của đơn vị. Đồng chí chọn chủ đề.
       *[all] Tất cả câu hỏi. Đồng chí chọn chủ đề.
    }
bank-none =
    { $view ->
        [ok] Chưa có câu nào được duyệt.
        [wait] Không còn câu nào chưa thẩm định.
        [no] Không có câu nào ở mục Chưa dùng.
        [own] Đơn vị chưa thêm câu nào.
       *[all] Ngân hàng chưa có câu nào.
    }
bank-all-topics = Mọi chủ đề
bank-topic-count = { $topic }: { $n }
bank-list =
    { $view ->
        [ok] Câu đã duyệt
        [wait] Câu chưa thẩm định
        [no] Câu chưa dùng
        [own] Câu của đơn vị
       *[all] Tất cả câu hỏi
    }
    Chủ đề: { $topic }
    Số câu: { $count }
bank-found = Câu hỏi có: { $words }
bank-line =
    { $state ->
        [approved] { $at }) { $words } (đã duyệt)
        [not_used] { $at }) { $words } (chưa dùng)
       *[waiting] { $at }) { $words }
    }
bank-several-right = Có nhiều đáp án đúng: { $letters }
bank-accepted = Cách viết khác cũng đúng: { $forms }
bank-about = { $kind }. Chủ đề: { $topic }. Độ khó: { $difficulty }/3
bank-waiting = Chưa thẩm định
bank-approved-by = Người duyệt: { $name }, { $unit }, ngày { $date }
bank-refused-by = Chưa dùng, theo { $name }, { $unit }, ngày { $date }
bank-used = Số lần đã dùng: { $n }
bank-used-at =
    { $kind ->
        [flower] Hái hoa dân chủ, ngày { $date }
        [quick] Vòng thi nhanh, ngày { $date }
       *[contest] Cuộc thi { $title }, ngày { $date }
    }
bank-flaws = Số ý kiến báo sai sót: { $n }
bank-withdrawn = Câu hỏi đã rút khỏi ngân hàng, ngày { $date }.
bank-approve = Duyệt dùng
bank-refuse = Chưa dùng
bank-withdraw = Rút câu này
bank-open-question = Xem câu hỏi
bank-toast-approved = Đã duyệt dùng câu này.
bank-toast-not_used = Đã ghi nhận: chưa dùng câu này.
bank-toast-out = Đã rút câu hỏi khỏi ngân hàng.
bank-row-at = Câu { $at }/{ $of }
bank-row-pause = Đồng chí đã xem { $n } câu. Cảm ơn đồng chí. Có thể nghỉ, hoặc xem tiếp.
bank-row-done =
    { $n ->
        [0] Không còn câu nào chờ thẩm định ở mục này.
       *[other] Đồng chí đã xem { $n } câu. Không còn câu nào chờ thẩm định ở mục này. Cảm ơn đồng chí.
    }
bank-row-more = Duyệt tiếp 10 câu
bank-flaw-news =
    Có ý kiến báo sai sót ở một câu hỏi.
    Câu hỏi: { $question }
    Nguồn: { $source }
    Ý kiến: { $words }
bank-flaw-name =
    { $what ->
        [source] Nguồn không đúng
        [wording] Câu chữ chưa rõ
       *[answer] Đáp án không đúng
    }
bank-flaw-thanks = Đã báo đồng chí bí thư. Cảm ơn { -you }.
bank-form-find = Đồng chí gõ vài chữ trong câu hỏi, có dấu hay không dấu đều được.
bank-form-flaw = Câu hỏi sai ở chỗ nào? { -You } chọn một nút, hoặc viết một câu ngắn.
bank-form-choose = { -You } chọn một trong các nút dưới đây.
bank-form-kind = Câu hỏi thuộc loại nào?
bank-form-topic = Câu hỏi thuộc chủ đề nào?
bank-form-words =
    { $kind ->
        [true_false] Đồng chí viết một câu khẳng định, đúng hoặc sai.
        [task] Đồng chí viết việc cần làm. Ví dụ: Mời đồng chí kể một mẩu chuyện về Bác.
       *[other] Đồng chí viết câu hỏi.
    }
bank-form-options = Đồng chí viết các phương án, mỗi phương án một dòng, từ 2 đến { $most } dòng.
bank-form-right = Phương án nào đúng? Nếu có nhiều, đồng chí gõ các chữ, ví dụ: A, C.
bank-form-statement = Câu khẳng định này đúng hay sai?
bank-form-answer =
    { $kind ->
        [open] Trả lời đủ cần có những ý nào? Mỗi ý một dòng.
       *[short_answer] Câu trả lời là gì? Cách viết khác cũng đúng thì viết thêm ở các dòng sau.
    }
bank-form-explanation = Đồng chí giải thích ngắn vì sao đáp án như vậy.
bank-form-source = Câu hỏi dựa vào nguồn nào? Ghi tên sách, báo, văn bản hoặc đường dẫn.
bank-form-check = Đồng chí xem lại câu hỏi:
bank-form-save = Lưu câu hỏi
bank-form-file = Đồng chí gửi tệp .xlsx hoặc .csv có các cột Câu hỏi, Đáp án, Nguồn. Bấm Mẫu tệp để lấy mẫu.
bank-form-file-only = Ở bước này cần một tệp .xlsx hoặc .csv.
bank-added = Đã lưu câu hỏi, cảm ơn đồng chí. Câu hỏi được dùng sau khi duyệt.
bank-there-already = Đơn vị đã có câu hỏi này.
bank-model = Mẫu tệp
bank-model-text = Mẫu tệp câu hỏi. Đồng chí điền vào trang đầu, rồi bấm Nhập từ tệp và gửi lại.
bank-model-tab = Câu hỏi
bank-model-title = CÂU HỎI CỦA ĐƠN VỊ
bank-model-how = Mỗi dòng một câu. Câu chọn đáp án: ghi chữ A, B… ở cột Đáp án. Câu đúng hay sai: ghi Đ hoặc S. Cách viết khác cách nhau bằng dấu |. Cột Nguồn phải có.
bank-model-examples = Ví dụ
bank-column =
    { $column ->
        [kind] Loại
        [topic] Chủ đề
        [difficulty] Độ khó
        [option_a] Phương án A
        [option_b] Phương án B
        [option_c] Phương án C
        [option_d] Phương án D
        [option_e] Phương án E
        [option_f] Phương án F
        [right] Đáp án
        [accepted] Cách viết khác
        [explanation] Giải thích
        [source] Nguồn
       *[words] Câu hỏi
    }
bank-example =
    { $cell ->
        [choice_kind] Trắc nghiệm
        [choice_topic] Tiểu sử
        [choice_difficulty] 1
        [choice_words] Chủ tịch Hồ Chí Minh sinh ngày nào?
        [choice_option_a] 2/9/1890
        [choice_option_b] 19/5/1890
        [choice_option_c] 3/2/1890
        [choice_right] B
        [choice_explanation] Chủ tịch Hồ Chí Minh sinh ngày 19/5/1890.
        [choice_source] Tên sách, trang, hoặc đường dẫn
        [statement_kind] Đúng sai
        [statement_topic] Đơn vị
        [statement_words] Chi bộ ta thành lập năm 1975.
        [statement_right] Đ
        [statement_source] Lịch sử chi bộ, trang 5
        [short_kind] Trả lời ngắn
        [short_topic] Ngày lễ
        [short_difficulty] 2
        [short_words] Ngày thành lập Đảng là ngày nào?
        [short_right] 3/2/1930
        [short_accepted] 3-2-1930|mùng 3 tháng 2 năm 1930
        [short_source] Tên sách, trang, hoặc đường dẫn
       *[other] { "" }
    }
bank-import-again = Gửi tệp khác
bank-import-head = Tệp { $file }, nhập cho { $unit }
bank-import-new = Câu mới: { $n }
bank-import-changed = Câu thay đổi, phải duyệt lại: { $n }
bank-import-unchanged = Câu giữ nguyên: { $n }
bank-import-idle = Không có gì thay đổi.
bank-import-ask = Chưa có gì thay đổi. Đồng chí xác nhận để nhập.
bank-import-confirm = Xác nhận nhập
bank-import-leave = Thôi
bank-import-done = Đã nhập câu hỏi.
bank-import-left = Đã thôi. Chưa có gì thay đổi.
bank-import-over = Lần nhập này đã xong hoặc đã thôi. Đồng chí gửi lại tệp nếu cần.
bank-imported = Đã nhập: { $added } câu mới, { $changed } câu thay đổi. Câu hỏi được dùng sau khi duyệt.
bank-import-wrong = Tệp { $file }: { $wrong } dòng có lỗi trong { $rows } dòng. Chưa nhập dòng nào.
bank-import-row = Dòng { $row }: { $reason }
bank-import-more = … và { $n } lỗi nữa.
bank-file-no_header = Trong { $file } không thấy cột { $columns } ở 15 dòng đầu. Đồng chí xem Mẫu tệp.
bank-file-no_rows = { $file } chưa có câu hỏi nào.
bank-file-too_many_rows = { $file } dài quá { $limit } dòng. Đồng chí chia thành nhiều tệp.
bank-file-encoding = { $file } chưa ở dạng UTF-8. Trong Excel, đồng chí chọn “CSV UTF-8” hoặc lưu thành .xlsx.
bank-file-unreadable = Chưa đọc được { $file }. Đồng chí lưu thành .xlsx hoặc .csv, không đặt mật khẩu, rồi gửi lại.
bank-problem-words_short = chưa có câu hỏi, hoặc câu hỏi ngắn quá
bank-problem-words_long = câu hỏi dài quá 300 chữ cái
bank-problem-options_few = cần ít nhất 2 phương án
bank-problem-options_many = nhiều nhất 6 phương án
bank-problem-option_long = có phương án dài quá 100 chữ cái
bank-problem-options_same = có hai phương án giống nhau
bank-problem-options_none = loại câu hỏi này không có phương án
bank-problem-right_missing = thiếu đáp án
bank-problem-right_unknown = đáp án không có trong các phương án
bank-problem-answer_missing = thiếu câu trả lời
bank-problem-answer_long = câu trả lời dài quá 200 chữ cái
bank-problem-explanation_long = giải thích dài quá 300 chữ cái
bank-problem-source_missing = thiếu nguồn
bank-problem-source_long = nguồn dài quá 300 chữ cái
bank-problem-kind_unknown = chưa hiểu loại câu hỏi
bank-problem-topic_unknown = chưa hiểu chủ đề
bank-problem-difficulty_unknown = độ khó là 1, 2 hoặc 3
bank-problem-secret = có dấu độ mật hoặc lưu hành nội bộ, không nhận
bank-problem-twice = trùng với một dòng ở trên
bank-week = Tuần này trong lịch sử (chưa thẩm định, đồng chí xem nguồn):
bank-week-fact = – { $words } ({ $source })
bank-help = /thi, nút Ngân hàng câu hỏi: xem câu hỏi theo chủ đề, duyệt từng câu khi đã xem nguồn, thêm câu của đơn vị, nhập từ tệp .xlsx hoặc .csv.
