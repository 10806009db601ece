# Biểu quyết ghi lại, và lấy ý kiến tham khảo.
meeting-votes-help = Biểu quyết tiến hành tại chỗ. Thư ký mở kỳ họp trong /hop, bấm Biểu quyết để ghi kết quả. Lấy ý kiến tham khảo không thay cho biểu quyết của chi bộ.
meeting-votes-label = Biểu quyết
meeting-votes-title = Biểu quyết: { $title }
meeting-votes-none = Chưa ghi kết quả nào.
meeting-votes-base = Tính trên { $base } đảng viên chính thức (trừ người sinh hoạt nơi khác, người miễn sinh hoạt vắng mặt).
meeting-votes-in-favour = Tán thành
meeting-votes-against = Không tán thành
meeting-votes-other = Ý kiến khác
meeting-votes-share = { $count }/{ $base } = { $percent }
meeting-votes-line = { $choice }: { $share }
meeting-votes-card = Biểu quyết: { $matter }. Tán thành { $share }
meeting-votes-new = Ghi kết quả biểu quyết
meeting-votes-one = { $position }. { $matter }
meeting-votes-edit = Sửa
meeting-votes-delete = Xóa
meeting-votes-delete-ask =
    Xóa kết quả biểu quyết này? Không lấy lại được.
    { $matter }
meeting-votes-delete-yes = Xóa kết quả
meeting-votes-delete-no = Giữ nguyên
meeting-votes-deleted = Đã xóa.
meeting-votes-recorded = Đã ghi kết quả biểu quyết.
meeting-votes-final = Danh sách kỳ họp đã chốt, nên không ghi thêm biểu quyết.
meeting-votes-not-now = Việc này làm được khi kỳ họp của chi bộ đã mở điểm danh và danh sách chưa chốt.
meeting-votes-matter = Biểu quyết về việc gì? Đồng chí gõ một dòng.
meeting-votes-matter-before =
    Nội dung đang ghi: { $matter }
    Đồng chí gõ lại, hoặc bấm Giữ nội dung.
meeting-votes-matter-keep = Giữ nội dung
meeting-votes-matter-long = Dài quá: nhiều nhất { $max } ký tự.
meeting-votes-matter-again = Đồng chí gõ nội dung bằng chữ.
meeting-votes-paper = Có { $count } đảng viên chính thức theo dõi trên giấy, không có trong danh sách điểm danh. Bao nhiêu đồng chí trong số đó có mặt?
meeting-votes-paper-many = Chỉ có { $count } đồng chí theo dõi trên giấy.
meeting-votes-ask-in-favour =
    { $matter }
    Bao nhiêu đồng chí tán thành? Có mặt { $present } đảng viên chính thức.
meeting-votes-ask-against = Bao nhiêu đồng chí không tán thành? Không có thì gõ 0.
meeting-votes-ask-other = Bao nhiêu đồng chí có ý kiến khác? Không có thì gõ 0.
meeting-votes-number = Đồng chí gõ một số, ví dụ 12.
meeting-votes-too-many = Nhiều hơn số có mặt: chỉ có { $present } đảng viên chính thức có mặt. Dự bị, sinh hoạt tạm thời và quần chúng không biểu quyết.
meeting-votes-sum = Cộng: { $total } trên { $present } đảng viên chính thức có mặt.
meeting-votes-silent = Không có ý kiến: { $count }.
meeting-votes-keep = Ghi kết quả
meeting-votes-button = Đồng chí chọn bằng nút.
meeting-votes-base-change = Sửa tổng số tính
meeting-votes-base-ask =
    Đang tính trên { $now } đảng viên chính thức; theo danh sách là { $counted }.
    Đồng chí gõ tổng số đúng.
meeting-votes-base-wrong = Tổng số phải từ { $least } (số có mặt) đến { $most } (số đảng viên chính thức trong danh sách).
meeting-votes-base-check =
    Đổi tổng số từ { $from } thành { $to }?
    Áp dụng cho các biểu quyết ghi từ bây giờ; biểu quyết đã ghi giữ nguyên.
meeting-votes-base-yes = Đổi
meeting-votes-base-changed = Đã đổi tổng số.

meeting-votes-poll-label = Lấy ý kiến tham khảo
meeting-votes-poll-menu = Cho ý kiến tham khảo
meeting-votes-poll-not-a-vote = Không thay cho biểu quyết của chi bộ.
meeting-votes-poll-open = Ý kiến tham khảo: { $matter }
meeting-votes-poll-secret = Ý kiến tham khảo (kín): { $matter }
meeting-votes-poll-choice-yes = Tán thành
meeting-votes-poll-choice-no = Không tán thành
meeting-votes-poll-choice-other = Ý kiến khác
meeting-votes-poll-open-rule = Có ghi tên, chỉ công bố con số. Đổi được đến khi kết thúc.
meeting-votes-poll-secret-rule = Không ghi ai chọn gì. Gửi rồi không sửa được.
meeting-votes-poll-few = Chỉ có { $count } đồng chí được hỏi, nên ý kiến có thể bị đoán ra.
meeting-votes-poll-until = Đến { $time }.
meeting-votes-poll-own = Ý kiến của đồng chí: { $choice }.
meeting-votes-poll-handed-in = Đã nhận ý kiến kín của đồng chí. Xin cảm ơn.
meeting-votes-poll-handed-before = Đồng chí đã gửi ý kiến kín từ trước, nên không sửa được.
meeting-votes-poll-recorded = Đã ghi nhận: { $choice }. Xin cảm ơn.
meeting-votes-poll-closed = Đã kết thúc lấy ý kiến lúc { $time }.
meeting-votes-poll-not-asked = Lần lấy ý kiến này chỉ hỏi những người đã ghi nhận có mặt. Nếu có nhầm, xin báo thư ký hoặc chủ trì.
meeting-votes-poll-result = Đã kết thúc. { $answered }/{ $expected } ý kiến: tán thành { $yes }, không tán thành { $no }, ý kiến khác { $other }.
meeting-votes-poll-hidden = Đã kết thúc. { $answered }/{ $expected } ý kiến: dưới năm ý kiến kín thì không công bố.
meeting-votes-poll-card = Ý kiến tham khảo, không thay cho biểu quyết: { $matter }. { $result }
meeting-votes-poll-running = Đang lấy ý kiến tham khảo đến { $time }: { $matter }. Đã có { $answered }/{ $expected }.
meeting-votes-poll-ask-kind =
    Lấy ý kiến tham khảo về loại việc nào?
    Không thay cho biểu quyết của chi bộ.
meeting-votes-poll-kind-work = Kế hoạch, hoạt động
meeting-votes-poll-kind-time = Thời gian, địa điểm
meeting-votes-poll-kind-other = Việc khác
meeting-votes-poll-kind-admission = Kết nạp
meeting-votes-poll-kind-expulsion = Khai trừ
meeting-votes-poll-kind-discipline = Kỷ luật
meeting-votes-poll-kind-election = Bầu cử
meeting-votes-poll-kind-confidence = Lấy phiếu tín nhiệm
meeting-votes-poll-kind-rating = Xếp loại
meeting-votes-poll-refused = Việc kết nạp, khai trừ, kỷ luật, bầu cử, tín nhiệm, xếp loại không lấy ý kiến qua Trợ lý: chi bộ biểu quyết hoặc bỏ phiếu tại chỗ, theo quy định. Kết quả thì ghi ở Biểu quyết.
meeting-votes-poll-ask-matter = Hỏi ý kiến về việc gì? Đồng chí gõ một dòng, trả lời được bằng Tán thành hoặc Không tán thành.
meeting-votes-poll-ask-secret =
    Công khai hay kín?
    Kín: không ai biết ai chọn gì, gửi rồi không sửa được.
meeting-votes-poll-openly = Công khai
meeting-votes-poll-secretly = Kín
meeting-votes-poll-too-few = Chưa đủ năm người có mặt để lấy ý kiến kín: kết quả sẽ lộ người chọn. Đồng chí chọn Công khai, hoặc hỏi tại chỗ.
meeting-votes-poll-ask-minutes = Lấy ý kiến trong bao lâu?
meeting-votes-poll-minutes = { $minutes } phút
meeting-votes-poll-check = Gửi riêng cho { $people } đồng chí đã ghi nhận có mặt, trong { $minutes } phút.
meeting-votes-poll-go = Bắt đầu lấy ý kiến
meeting-votes-poll-started = Đã gửi cho { $count } đồng chí. Kết quả hiện khi kết thúc.
meeting-votes-poll-nobody = Chưa có ai được ghi nhận có mặt, nên chưa hỏi được ai.
meeting-votes-poll-one = Đang lấy ý kiến một việc. Đồng chí kết thúc việc ấy trước.
meeting-votes-poll-end = Kết thúc lấy ý kiến
meeting-votes-poll-ended = Đã kết thúc lấy ý kiến.
meeting-votes-poll-over = Lần lấy ý kiến này đã kết thúc từ trước.
