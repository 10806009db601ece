# Tham gia: mở đầu, nhận tên, đồng ý, bí thư khớp tên.
joining-root-unit = Đảng bộ
joining-about = Bắt đầu
joining-rehearsal =
    ĐANG DIỄN TẬP.
    Ngày giờ ở đây không phải ngày giờ thật. Không dùng cho việc thật.
joining-what-is-this =
    Kính chào đồng chí. Đây là Trợ lý chi bộ, trả lời tự động.
    Trợ lý giúp chi bộ nhắc việc, ghi nhận và tổng hợp việc học tập.
    Trợ lý không thay sổ sách của chi bộ, không thay Sổ tay đảng viên điện tử.
joining-how =
    Tài khoản này chưa tham gia.
    Muốn tham gia, đồng chí mở đường dẫn mời do chi bộ gửi. Chưa có thì xin báo đồng chí bí thư.
joining-claim-waits = Tên đồng chí gửi đang chờ đồng chí bí thư xác nhận.
joining-in-group = Muốn gắn nhóm này với chi bộ, đồng chí bí thư hoặc người quản trị gửi /lienket trong nhóm.
joining-administrator =
    Đồng chí là người quản trị của Trợ lý chi bộ.
    Trợ lý không dùng cho chi bộ trong quân đội, công an, cơ yếu.
    Trợ lý giúp việc học tập và sinh hoạt, không thay sổ sách của chi bộ.
    Việc đầu tiên: gửi vào đây tệp danh sách đảng viên (.csv hoặc .xlsx), rồi gửi /moi để mời tham gia.
joining-setup-used = Mã này đã dùng rồi. Việc quản trị đã có người nhận.
joining-too-many-tries = Đồng chí đã nhập sai nhiều lần. Xin thử lại sau một giờ.
joining-link-unknown = Mã hoặc đường dẫn này không đúng. Đồng chí mở lại đường dẫn chi bộ đã gửi, hoặc xin đồng chí bí thư đường dẫn mới.
joining-link-expired = Đường dẫn này đã hết hạn (14 ngày). Đồng chí xin đồng chí bí thư đường dẫn mới.
joining-link-used = Đường dẫn này đã dùng rồi. Nếu không phải đồng chí dùng, xin báo đồng chí bí thư.
joining-group-link = Đường dẫn này để thêm Trợ lý vào nhóm. Đồng chí bấm vào đường dẫn, rồi chọn nhóm của chi bộ.
joining-already = Tài khoản này đã nhận tên { $name }. Nếu không đúng, xin báo đồng chí bí thư gỡ nhận tên trước.
joining-taken =
    Tên này đã có tài khoản khác nhận.
    Trợ lý đã báo đồng chí bí thư kiểm tra. Đồng chí chưa phải làm gì thêm.
joining-consent =
    { -dear } { $name }, { $unit }.
    Trợ lý trả lời tự động, giúp nhắc việc và ghi nhận. { -You } đọc kỹ trước khi chọn:

    Lưu gì: họ tên, đơn vị, chức vụ, diện như danh sách chi bộ; tài khoản { $platform } của { -you }; những gì { -you } trả lời, ngày giờ trả lời.
    Để làm gì: nhắc việc, ghi nhận, tổng hợp việc học tập và sinh hoạt của chi bộ.
    Ai xem: bí thư và chi ủy của chi bộ; tổ trưởng xem việc của tổ mình. Cấp trên chỉ xem số liệu chung.
    Tin nhắn đi qua máy chủ của { $platform } ở nước ngoài.

    Không đồng ý cũng được: { -you } vẫn trong danh sách chi bộ, được theo dõi trên giấy. Để sau cũng được.
    Đã đồng ý vẫn rút lại được, bất cứ lúc nào, bằng /dulieu.
joining-agree = Tôi đồng ý
joining-decline = Không đồng ý
joining-later = Để tôi xem sau
joining-joined =
    Đã ghi nhận. Cảm ơn { -you } { $name }.
    { -You } đã tham gia với { $unit }.
joining-declined =
    Đã ghi nhận { -you } không đồng ý. Trợ lý sẽ không nhắn tin cho { -you }.
    Chi bộ theo dõi việc của { -you } trên giấy.
    Khi nào đổi ý, { -you } mở lại đường dẫn này.
joining-later-said = Vâng. Khi nào tiện, { -you } mở lại đường dẫn này. Đường dẫn dùng được trong 14 ngày kể từ ngày mời.
joining-report =
    Đồng chí { $name } ({ $unit }) đã nhận tên và đồng ý tham gia.
    Tên tài khoản: { $shown }.
    Nếu không đúng người, bấm nút dưới đây.
joining-undo = Gỡ nhận tên
joining-keep = Giữ nguyên
joining-kept = Giữ nguyên. Chưa có gì thay đổi.
joining-undo-question =
    Gỡ nhận tên của đồng chí { $name }?
    Tài khoản ấy không còn nhận tin và không trả lời được nữa. Muốn tham gia lại phải có đường dẫn mới và đồng ý lại.
joining-undone = Đã gỡ nhận tên của đồng chí { $name }. Gửi /moi để có đường dẫn mới.
joining-undone-already = Việc nhận tên này đã được gỡ trước đó.
joining-undone-told = Việc nhận tên của tài khoản này đã được gỡ. Nếu nhầm, đồng chí xin đồng chí bí thư đường dẫn mới.
joining-declined-report = Đồng chí { $name } không đồng ý dùng Trợ lý. Từ nay đồng chí được theo dõi trên giấy và không nhận tin nhắn.
joining-taken-report =
    Có tài khoản khác mở đường dẫn nhận tên của đồng chí { $name } ({ $unit }), trong khi tên này đã có người nhận.
    Tên tài khoản mới: { $shown }.
    Nếu người nhận trước không đúng, bấm Gỡ nhận tên.
joining-claim-prompt =
    Đường dẫn này của { $unit }.
    Đồng chí gõ họ và tên của mình. Ví dụ: Nguyễn Văn An
joining-name-needed = Đồng chí gõ họ và tên bằng chữ.
joining-name-too-long = Tên dài quá { $max } chữ. Đồng chí gõ lại.
joining-too-many-claims = Hôm nay đồng chí đã gửi nhiều tên. Xin thử lại vào ngày mai, hoặc báo đồng chí bí thư.
joining-claim-sent =
    Đã gửi tên "{ $name }" đến đồng chí bí thư.
    Khi được xác nhận, Trợ lý sẽ nhắn cho đồng chí.
joining-claim =
    Có người mở đường dẫn chung và gõ tên: { $typed }.
    Tên tài khoản: { $shown }.
    Trong danh sách có: { $name }, { $place }.
joining-claim-nobody =
    Có người mở đường dẫn chung và gõ tên: { $typed }.
    Tên tài khoản: { $shown }.
    Trong danh sách chưa tham gia không có tên nào giống.
joining-this-one = Đúng đồng chí này
joining-not-this = Không phải
joining-matched = Đã xác nhận đồng chí { $name }. Trợ lý đã hỏi ý kiến đồng ý của đồng chí ấy.
joining-match-taken = Đồng chí { $name } đã có tài khoản nhận tên.
joining-claim-decided = Việc này đã được giải quyết.
joining-claim-refused =
    Chưa khớp được tên "{ $name }" với danh sách.
    Đồng chí mở lại đường dẫn và gõ đủ họ, tên đệm, tên; hoặc hỏi đồng chí bí thư.
joining-claim-refused-done = Đã trả lời người gõ tên "{ $typed }" là chưa khớp.
joining-help =
    Tham gia: mở đường dẫn mời do chi bộ gửi, đọc, rồi chọn Tôi đồng ý, Không đồng ý hoặc Để tôi xem sau.
joining-help-secretary =
    Khi có người nhận tên, đồng chí bí thư được báo. Không đúng người thì bấm Gỡ nhận tên.
joining-toast-joined = Đã ghi nhận: { -you } đồng ý tham gia.
joining-toast-declined = Đã ghi nhận: { -you } không đồng ý.
joining-toast-undone = Đã gỡ nhận tên.
joining-toast-matched = Đã xác nhận.
joining-toast-refused = Đã ghi nhận: chưa khớp tên.
