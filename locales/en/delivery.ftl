# Private messages that go together.
delivery-week-title = Your tasks this week
delivery-answer-number = Answer { $numbers }.
delivery-answer-range = Answer a number from 1 to { $last }.
