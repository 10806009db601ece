# Biểu dương: đề xuất, thống nhất, đưa tin.
commend-about = Biểu dương
commend-label = Biểu dương
commend-help = /bieuduong: đề xuất biểu dương người khác hoặc một tập thể. Ví dụ: bấm Đề xuất biểu dương, chọn Một đồng chí, chọn tên, viết một hai câu về việc tốt.
commend-help-committee = /bieuduong: xem đề xuất đang chờ, sổ biểu dương, số liệu.
commend-help-secretary = Khi chi ủy hoặc chi bộ đã thống nhất, đồng chí bí thư mở đề xuất trong /bieuduong, bấm Chi ủy thống nhất hoặc Chi bộ thống nhất rồi ghi ngày. Tin được đưa cùng buổi đọc thứ Hai tới; tên chỉ hiện khi người được biểu dương đồng ý.

commend-home = Biểu dương. { $unit }
commend-home-year = Năm { $year }: { $counts }
commend-counts = { $persons } đồng chí, { $individual } lượt cá nhân, { $groups } lượt tập thể.
commend-home-what = Thấy việc tốt thì { -you } đề xuất; chi ủy, chi bộ xem xét.
commend-propose = Đề xuất biểu dương
commend-waiting = Chờ xem xét ({ $count })
commend-register = Sổ biểu dương
commend-numbers = Số liệu
commend-own = Của tôi
commend-waiting-title = Đề xuất chờ xem xét. { $unit }
commend-register-title = Sổ biểu dương. { $unit }
commend-none = Chưa có.
commend-entry = { $name }: { $words }

commend-who =
    { $kind ->
        [group] { $name }
        [other] { $name }
       *[member] đồng chí { $name }
    }
commend-who-of = { $name }, { $group }
commend-proposed-by = Đề xuất { $day }. Người đề xuất: { $name }.
commend-nobody = không ghi
commend-open = Chờ chi ủy, chi bộ xem xét.
commend-decision =
    { $what ->
        [committee] Chi ủy thống nhất { $day }.
        [org_committee] Cấp ủy thống nhất { $day }.
        [org_cell] Đảng bộ thống nhất { $day }.
        [no] Chưa nhất trí, { $day }.
       *[cell] Chi bộ thống nhất { $day }.
    }
commend-outcome =
    { $outcome ->
        [committee] Chi ủy thống nhất
        [org_committee] Cấp ủy thống nhất
        [org_cell] Đảng bộ thống nhất
        [no] Chưa nhất trí
       *[cell] Chi bộ thống nhất
    }
commend-edit = Sửa lời
commend-how-shown = Đã đưa tin { $day }.
commend-how-asked = Đã hỏi việc hiện tên, chưa có trả lời. Chưa trả lời thì chưa đưa tin.
commend-how-unreachable =
    Người này chưa tham gia Trợ lý chi bộ. Đồng chí hỏi trực tiếp rồi ghi giúp.
    Tên chỉ hiện khi chính người ấy đồng ý trên Trợ lý.
commend-how-coming =
    { $how ->
        [none] Không đưa tin, theo ý người được biểu dương.
        [unnamed] Sẽ đưa tin, không nêu tên, cùng buổi đọc tới.
       *[named]
            { $where ->
                [mixed] Sẽ đưa tin, có tên, cùng buổi đọc tới; cả ở nhóm có quần chúng.
               *[members_only] Sẽ đưa tin, có tên, cùng buổi đọc tới; chỉ ở nơi của đảng viên.
            }
    }

commend-numbers-title = Biểu dương của { $unit }, từ { $from } đến { $until }
commend-unit-line = { $unit }: { $counts }
commend-units-more = và { $count } đơn vị nữa.
commend-period-month = Tháng này
commend-period-quarter = Quý này
commend-period-year = Năm nay
commend-period-last_year = Năm trước

commend-form-kind = { -You } đề xuất biểu dương ai?
commend-form-kind-again = { -You } chọn Một đồng chí hoặc Tập thể.
commend-kind-person = Một đồng chí
commend-kind-group = Tập thể
commend-form-person = { -You } bấm vào tên, hoặc gõ một phần họ tên.
commend-form-group = Tập thể nào?
commend-form-group-again = { -You } chọn một tập thể bằng nút.
commend-not-self = { -You } đề xuất biểu dương người khác giúp; việc của mình, xin để người khác nói.
commend-form-words =
    { $kind ->
        [group] { $name }
       *[person] Đồng chí { $name }
    } đã làm được việc gì tốt? Viết một hai câu, không quá { $max } chữ cái. Ví dụ: Giúp ba hộ già yếu sửa lại mái nhà trước mùa mưa.
commend-form-on = { $what }: { $name }. Ghi ngày nào? Chọn hoặc gõ, ví dụ 20/11.
commend-form-edit =
    Lời hiện nay: { $words }
    Đồng chí gõ lời mới, không quá { $max } chữ cái.
commend-sent = Cảm ơn { -you }. Đã gửi đề xuất đến đồng chí bí thư.
commend-recorded = Đã ghi đề xuất. Khi chi ủy hoặc chi bộ thống nhất, đồng chí bấm một nút dưới đây.
commend-decided = Đã ghi.
commend-decided-already = Việc này đã được thống nhất, nên không đổi được nữa.
commend-shown-already = Tin này đã đưa rồi, nên không đổi được nữa.

commend-news-proposed = Có đề xuất biểu dương mới.
commend-news-agreed = Cảm ơn { -you } đã đề xuất biểu dương { $who }. { $decision }
commend-news-not-agreed = Cảm ơn { -you } đã quan tâm, đề xuất biểu dương { $who }. Lần này chưa nhất trí. Mong { -you } tiếp tục giới thiệu những việc tốt.
commend-told =
    { $to ->
        [ong_ba] Kính gửi ông, bà { $name }. Chi bộ biểu dương ông, bà: { $words } { $decision } Trân trọng cảm ơn.
        [anh_chi] Kính gửi anh, chị { $name }. Chi bộ biểu dương anh, chị: { $words } { $decision } Trân trọng cảm ơn.
       *[member] Kính gửi đồng chí { $name }. Đồng chí được biểu dương: { $words } { $decision } Trân trọng cảm ơn.
    }
commend-ask-name =
    { $to ->
        [ong_ba] Ông, bà có cho hiện tên mình khi đưa tin biểu dương không? Đồng ý rồi vẫn rút lại được trong /dulieu.
        [anh_chi] Anh, chị có cho hiện tên mình khi đưa tin biểu dương không? Đồng ý rồi vẫn rút lại được trong /dulieu.
       *[member] Đồng chí có cho hiện tên mình khi đưa tin biểu dương không? Đồng ý rồi vẫn rút lại được trong /dulieu.
    }
commend-name-stands =
    { $to ->
        [ong_ba] Tin được đưa cùng buổi đọc tới, có tên ông, bà, như ông, bà đã đồng ý trước đây.
        [anh_chi] Tin được đưa cùng buổi đọc tới, có tên anh, chị, như anh, chị đã đồng ý trước đây.
       *[member] Tin được đưa cùng buổi đọc tới, có tên đồng chí, như đồng chí đã đồng ý trước đây.
    }
commend-ask-mixed =
    { $to ->
        [ong_ba] Chi bộ có nhóm chung cả đảng viên và quần chúng. Tên của ông, bà hiện ở đâu?
        [anh_chi] Chi bộ có nhóm chung cả đảng viên và quần chúng. Tên của anh, chị hiện ở đâu?
       *[member] Chi bộ có nhóm chung cả đảng viên và quần chúng. Tên của đồng chí hiện ở đâu?
    }
commend-ask-unnamed =
    { $to ->
        [ong_ba] Vâng, không hiện tên ông, bà. Vẫn đưa tin mà không nêu tên, hay không đưa tin?
        [anh_chi] Vâng, không hiện tên anh, chị. Vẫn đưa tin mà không nêu tên, hay không đưa tin?
       *[member] Vâng, không hiện tên đồng chí. Vẫn đưa tin mà không nêu tên, hay không đưa tin?
    }
commend-wish-yes = Cho hiện tên
commend-wish-no = Không hiện tên
commend-wish-mixed = Cả nhóm chung
commend-wish-members = Chỉ đảng viên
commend-wish-unnamed = Không nêu tên
commend-wish-none = Không đưa tin
commend-kept = Đã ghi nhận.
commend-wish-kept =
    { $how ->
        [none] Đã ghi nhận. Sẽ không đưa tin.
        [unnamed] Đã ghi nhận. Tin đưa cùng buổi đọc tới, không nêu tên.
       *[named]
            { $where ->
                [mixed] Đã ghi nhận. Tin đưa cùng buổi đọc tới, có tên, cả ở nhóm chung.
               *[members_only] Đã ghi nhận. Tin đưa cùng buổi đọc tới, có tên, chỉ đảng viên thấy.
            }
    }
commend-shown = Biểu dương { $who }: { $words } { $decision }
commend-shown-unnamed =
    { $to ->
        [member] Biểu dương một đồng chí: { $words } { $decision }
       *[other] Biểu dương một người: { $words } { $decision }
    }
commend-shown-bare =
    { $to ->
        [member] Biểu dương một đồng chí đã làm được việc tốt. { $decision }
       *[other] Biểu dương một người đã làm được việc tốt. { $decision }
    }
commend-own-message = Tin biểu dương của { $unit }
commend-mine = Những việc được biểu dương gần đây:
commend-answer-name = Việc hiện tên
commend-head-own = BIỂU DƯƠNG
commend-head-proposed = ĐỀ XUẤT BIỂU DƯƠNG ĐÃ GỬI
commend-line-own = { $words } ({ $day })
