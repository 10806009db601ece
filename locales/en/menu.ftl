# Menu, help, leaving what is half done.
menu-title = Please choose what to do:
menu-title-member =
    { $name }, { $unit }.
    Please choose what to do:
menu-not-joined =
    This account has not joined.
    To join, open the invitation link that your cell sent you.
menu-label = Open the menu
menu-help-label = Help
menu-not-understood =
    This was not understood, so nothing was done.
    Press the button below or send /menu to see what can be done.
menu-nothing-open = Nothing is half done here.
menu-about = See what can be done
menu-about-help = Help, with examples
menu-about-cancel = Leave what is half done
menu-help-title = Trợ lý chi bộ answers automatically. It helps to remind, record and sum up; it does not replace the cell's books.
menu-help =
    /menu: see what can be done now.
    /huy: leave what is half done. Example: at question (2/5), send /huy and nothing is changed.
menu-which-unit = Please choose the unit:
