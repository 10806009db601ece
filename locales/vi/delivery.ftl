# Tin nhắn riêng gửi gộp.
delivery-week-title = Việc của { -you } tuần này
delivery-answer-number = Trả lời { $numbers }.
delivery-answer-range = Trả lời một số từ 1 đến { $last }.
