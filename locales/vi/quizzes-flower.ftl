# Hái hoa dân chủ: dựng trò chơi, cây hoa trong nhóm, người dẫn, giải.
flower-about = Hái hoa dân chủ
flower-menu = Hái hoa dân chủ
flower-help = /hoa: hái hoa dân chủ trong nhóm, xem các cuộc đã chơi, điểm của mình. Trong nhóm, gõ /hoa để cây hoa hiện lại, hoặc /hoa 5 để hái hoa số 5.
flower-help-lead = /hoa, nút Mở hái hoa hoặc Thi nhanh: chọn nhóm, người dẫn, chủ đề, số hoa, thời gian. Người dẫn điều khiển trong khung trò chuyện riêng.
flower-home = Hái hoa dân chủ: { $unit }
flower-home-none = Hái hoa dân chủ: { $unit }. Chưa có cuộc nào.
flower-new = Mở hái hoa
flower-back = Quay lại
flower-list-label =
    { $state ->
        [setup] Hái hoa { $date }: đang chuẩn bị
        [ended] Hái hoa { $date }
       *[other] Hái hoa { $date }: đang chơi
    }
flower-state =
    { $state ->
        [setup] Người dẫn đang chuẩn bị câu hỏi.
        [joining] Đang chờ các đồng chí tham gia.
        [paused] Đang tạm dừng.
        [dropped] Đã thôi, không chơi.
       *[other] Đang chơi.
    }
flower-panel = Bảng người dẫn
flower-check = Kiểm tra lượt bốc
flower-check-later = Lượt bốc được kiểm tra sau khi cuộc chơi kết thúc.
flower-take-over = Nhận làm người dẫn

game-no-group = Đơn vị chưa có nhóm được gắn nên chưa chơi được. Đồng chí mở nhóm và gõ /lienket.
game-form-group = Chơi trong nhóm nào?
game-group =
    { $audience ->
        [mixed] { $title } (có quần chúng)
       *[other] { $title }
    }
game-form-host = Ai làm người dẫn? Chọn tên, hoặc gõ một phần họ tên. Người dẫn không trả lời câu hỏi.
game-form-me = Tôi dẫn
game-host-away = Chưa nhắn riêng được cho đồng chí { $name }. Đồng chí chọn người khác.

flower-form-flowers =
    { $approved ->
        [0] Bao nhiêu bông hoa? Hiện có { $n } câu, đều chưa thẩm định: người dẫn xem từng câu trước khi chơi.
       *[other] Bao nhiêu bông hoa? Hiện có { $n } câu, trong đó { $approved } câu đã duyệt.
    }
flower-n-flowers = { $n } hoa
flower-form-mode = Chơi theo tổ hay từng người?
flower-form-group = Theo tổ
flower-form-person = Từng người
flower-form-order = Thứ tự lượt hái?
flower-form-drawn = Bốc thăm
flower-form-listed = Theo thứ tự tổ
flower-form-as-joined = Theo lúc tham gia
flower-form-seconds = Mỗi câu được trả lời trong bao lâu?
flower-form-no-limit = Không giới hạn
flower-form-consult = Khi Hội ý tổ thì được thêm bao lâu? Hội ý rồi trả lời đúng được ít điểm hơn.
flower-form-no-consult = Không hội ý
flower-form-check = Đồng chí xem lại:
flower-form-each = Mỗi câu: { $time }
flower-form-review = Câu chưa duyệt thì người dẫn xem từng câu trước khi chơi.
flower-form-make = Chuẩn bị
flower-made = Đã rút câu hỏi. Bảng người dẫn hiện trong khung trò chuyện riêng này.
flower-made-for = Đã rút câu hỏi và nhờ đồng chí { $name } làm người dẫn.
flower-too-few = Hiện có { $n } câu dùng được, cần ít nhất { $wanted } câu. Đồng chí chọn thêm chủ đề hoặc bớt số hoa.

flower-rule-flowers = Số bông hoa: { $n }
flower-rule-group = Chơi theo tổ
flower-rule-person = Chơi từng người
flower-rule-drawn = Thứ tự lượt: bốc thăm
flower-rule-listed = Thứ tự lượt: theo danh sách
flower-rule-seconds = Mỗi câu: { $n } giây
flower-rule-no-limit = Mỗi câu: không giới hạn thời gian
flower-rule-consult = Hội ý tổ: thêm { $n } giây, ít điểm hơn

flower-head = Hái hoa dân chủ: { $unit }
flower-hash = Mã kiểm tra: { $hash }
flower-joining = { -You } bấm Tham gia để chơi. Đến lượt ai, tên người ấy hiện trong nhóm.
flower-joined-count = Đã tham gia: { $n } { -person }
flower-join = Tham gia
flower-your-turn = Lượt của { $name }. Mời hái một bông hoa.
flower-left = Còn { $n } bông hoa.
flower-bare = Các bông hoa đã hái hết. Người dẫn sắp công bố kết quả.
flower-bare-tied = Các bông hoa đã hái hết, có điểm bằng nhau. Mời người dẫn ra Câu hỏi phụ.
flower-button = 🌸 { $number }
flower-button-plain = Hoa { $number }
flower-button-taken = Hoa { $number } (đã hái)
flower-my-score = Điểm của tôi
flower-score = { $name }: { $points } điểm
flower-turn-head = Hoa { $number }: { $name }
flower-extra-head = Câu hỏi phụ: { $names }
flower-replaced = Câu trước đã rút, thay bằng câu này.
flower-seconds = Còn { $n } giây.
flower-seconds-over = Đã hết giờ.
flower-how-multiple_choice = Chọn một đáp án.
flower-how-true_false = Đúng hay sai?
flower-how-short_answer = Nói to, trả lời tin này, hoặc nhắn riêng Trợ lý chi bộ.
flower-how-open = Nói to, trả lời tin này, hoặc nhắn riêng Trợ lý chi bộ.
flower-how-task = Mời thực hiện. Người dẫn ghi nhận.
flower-answer-privately = Nhắn riêng
flower-consult = Hội ý tổ
flower-consults = { $name } hội ý.
flower-yield = Xin nhường
flower-yields = { $name } xin nhường. Chờ người dẫn.
flower-time-over = { $name } đã hết giờ. Chờ người dẫn.
flower-to-all = Mời cả chi bộ
flower-all = Mời cả chi bộ. Ai trả lời đúng trước được tính.
flower-waiting = Đã có câu trả lời. Chờ người dẫn.
flower-right = { $name } trả lời đúng: { $points } điểm.
flower-partial = { $name } trả lời đúng một phần: { $points } điểm.
flower-won-extra = { $name } trả lời đúng Câu hỏi phụ.
flower-miss = { $answer }. Cảm ơn { -you }.
flower-nobody = { $answer }. Cảm ơn { -all }.
flower-thanks = Cảm ơn { -you }.
flower-thanks-all = Cảm ơn { -all }.
flower-void = Câu này không tính.
flower-paused = Đang tạm dừng. Người dẫn bấm Tiếp tục thì chơi tiếp, giờ còn lại được giữ.
flower-host-gone = Người dẫn không còn trong danh sách. Đồng chí bí thư bấm Nhận làm người dẫn.

flower-review = Câu chưa thẩm định, người dẫn xem trước. Còn { $n } câu cần xem.
flower-unapproved = Chưa thẩm định
flower-pass-item = Dùng câu này
flower-swap-item = Đổi câu khác
flower-drop = Thôi, không chơi
flower-ready = Câu hỏi đã sẵn sàng. Bấm Mở cây hoa thì cây hoa hiện trong nhóm.
flower-hang = Mở cây hoa
flower-start = Bắt đầu
flower-pause = Tạm dừng
flower-paused-host = Đang tạm dừng. Giờ còn lại được giữ nguyên.
flower-resume = Tiếp tục
flower-end = Kết thúc sớm
flower-sure-end = Kết thúc ngay bây giờ? Các bông hoa còn lại không chơi nữa. Việc này không hoàn lại được.
flower-judge-right = Đúng
flower-judge-partial = Đúng một phần
flower-judge-miss = Mời bổ sung
flower-tell = Công bố đáp án
flower-given = Trả lời: { $given }
flower-host-own = Nghe trả lời thì bấm một nút dưới đây.
flower-host-yielded = Chưa có câu trả lời. Mời cả chi bộ, hoặc công bố đáp án.
flower-host-all = Ai trả lời đúng trước được tính. Nghe trả lời thì bấm Đúng, rồi chọn của ai.
flower-host-next = Lượt của { $name }. Ai nói to số hoa thì đồng chí bấm hộ trong nhóm.
flower-host-bare = Các bông hoa đã hái hết.
flower-host-tied = Bằng điểm: { $names }. Ra Câu hỏi phụ, hoặc công bố để cùng nhận giải.
flower-extra = Câu hỏi phụ
flower-finish = Công bố kết quả
flower-whose = Câu trả lời của ai?
flower-not-host = Đồng chí không còn là người dẫn của cuộc này.
flower-dropped = Đã thôi cuộc hái hoa của { $unit }.

flower-ended = Hái hoa dân chủ: { $unit }. Đã kết thúc lúc { $moment }.
flower-answered-count = Số câu đã hỏi: { $n }
flower-withdrawn-count = Số câu đã rút sau đó: { $n }
flower-no-prizes = Chưa có giải.
flower-prize =
    { $prize ->
        [first] Giải Nhất
        [second] Giải Nhì
        [third] Giải Ba
       *[encouragement] Giải Khuyến khích
    }
flower-prize-team =
    { $extra ->
        [0] { $title }: { $name }, { $points } điểm
       *[other] { $title }: { $name }, { $points } điểm, trả lời đúng Câu hỏi phụ
    }
flower-prize-named =
    { $who ->
        [member] { $title }: đồng chí { $name }
       *[other] { $title }: { $name }
    }
flower-prize-unnamed = { $title }: một { -person } ở { $team }
flower-thanks-end = Cảm ơn { -all } đã tham gia.
flower-seed = Mã gốc: { $seed }
flower-recheck = Ai cũng kiểm tra được lượt bốc: /hoa, nút Kiểm tra lượt bốc.
flower-you-won = Chúc mừng { -you } { $name }: { $prize } hái hoa dân chủ.
flower-own-score = { -You }: đúng { $right } câu, { $points } điểm
flower-check-head = Kiểm tra lượt bốc
flower-check-seed = Mã gốc: { $seed }
flower-check-hash = Mã kiểm tra, là SHA-256 của mã gốc: { $hash }
flower-check-how = Với mỗi mã câu, tính SHA-256 của chuỗi mã gốc:mã câu rồi xếp từ nhỏ đến lớn. Thứ tự đó là số hoa, hết hoa là câu dự trữ.
flower-check-line = Hoa { $number }: { $id }
flower-check-extra = Dự trữ: { $id }
flower-check-gone = (câu này không còn trong ngân hàng)
flower-check-other = { $words } (đã rút hoặc đã thay)
flower-own-head = Hái hoa dân chủ
flower-own-line = { $unit }, ngày { $date }, hoa { $number }: { $points } điểm

flower-toast-joined = Đã ghi tên. Mời { -you } chờ đến lượt.
flower-toast-picked = Đã hái. Mời { -you } xem câu hỏi.
flower-toast-right = Đúng. Cảm ơn { -you }.
flower-toast-wrong = Đã ghi nhận. Cảm ơn { -you }.
flower-toast-tried = Chưa đúng. Cảm ơn { -you }. Xin mời người khác.
flower-toast-near = Đã ghi nhận. Chờ người dẫn.
flower-toast-consults = Mời tổ hội ý.
flower-toast-yields = Đã ghi nhận: xin nhường.
flower-toast-replaced = Câu này vừa được rút, có câu khác thay.
flower-toast-void = Câu này vừa được rút. Mời hái hoa khác.
flower-toast-passed = Dùng câu này.
flower-toast-swapped = Đã đổi câu.
flower-toast-hung = Cây hoa đã mở trong nhóm.
flower-toast-dropped = Đã thôi.
flower-toast-started = Bắt đầu.
flower-toast-paused = Đã tạm dừng.
flower-toast-resumed = Chơi tiếp.
flower-toast-extra = Đã ra Câu hỏi phụ.
flower-toast-ended = Đã kết thúc.
flower-toast-taken = Đồng chí là người dẫn. Bảng người dẫn ở khung trò chuyện riêng.
flower-toast-all = Đã mời cả chi bộ.
flower-toast-told = Đã công bố đáp án.
flower-toast-judged = Đã ghi nhận.
flower-toast-panel = Bảng người dẫn được gửi lại.

flower-only-host = Việc này của người dẫn.
flower-not-playing = Cuộc này không còn chơi, hoặc chưa bắt đầu.
flower-is-paused = Đang tạm dừng. { -You } chờ người dẫn.
flower-gone = Hoa { $number } đã được hái. Mời { -you } chọn hoa khác.
flower-question-open = Hoa khác vừa được hái, đang có câu hỏi. Mời { -you } chờ lượt sau.
flower-not-your-turn = Đang là lượt của { $name }. Mời { -you } chờ đến lượt.
flower-not-yours = Câu hỏi phụ dành cho { $names }. Mời { -you } theo dõi.
flower-question-over = Câu này đã xong.
flower-late = Đã hết giờ nên câu trả lời này không tính. Cảm ơn { -you }.
flower-yielded = Đã xin nhường. { -You } chờ người dẫn.
flower-host-quiet = { -You } là người dẫn nên không trả lời, không tham gia hái hoa.
flower-waits = Đã có câu trả lời, đang chờ người dẫn.
flower-tried = { -You } đã trả lời câu này. Cảm ơn { -you }.
flower-no-consulting = Câu này không hội ý được nữa.
flower-join-over = Cuộc này đã bắt đầu hoặc đã kết thúc.
flower-nobody-joined = Chưa có đồng chí nào tham gia.
flower-nobody-answered = Chưa có câu trả lời nào để ghi nhận.
flower-not-yielded = Chưa đến lúc: lượt này chưa nhường, chưa hết giờ.
flower-no-tie = Không còn ai bằng điểm, hoặc đã hết câu dự trữ.
flower-nothing-left = Không còn câu nào để hỏi.
flower-flowers-left = Còn hoa chưa hái. Muốn dừng thì bấm Kết thúc sớm.
flower-not-setup = Cây hoa đã mở, không đổi được nữa.
flower-passed-already = Câu này đã xem rồi.
flower-pass-first = Còn câu chưa xem. Đồng chí xem hết rồi mở cây hoa.
flower-already-there = Nhóm này đang có một cuộc chơi. Đồng chí kết thúc cuộc đó trước.
flower-no-teams = Đơn vị chưa có tổ nên không chơi theo tổ được.
flower-none-here = Nhóm chưa có cây hoa nào. Bí thư, chi ủy viên mở bằng /hoa trong khung trò chuyện riêng.
flower-type-here = Đến lượt { -you } thì gõ câu trả lời vào đây.

game-happening-title =
    { $game ->
        [quick] Thi nhanh
       *[flower] Hái hoa dân chủ
    }
game-happening =
    { $to ->
        [mixed] { $title }: { $people } người tham gia, { $asked } câu
       *[member] { $title }: { $people } đồng chí tham gia, { $asked } câu
    }
game-happening-prize = { $title }: { $who }
game-happening-person = đồng chí { $name }
game-happening-count =
    { $to ->
        [mixed] { $n } người
       *[member] { $n } đồng chí
    }
