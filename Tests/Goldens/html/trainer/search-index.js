"use strict";
var searchIndex = [
["Text and tables","lessons/flow.html",[
["","Text and tables","A lesson about text and tables. Choose the right thing Before the first section. Lists and the like one two inner three four and more to do done term meaning Which label? Message Readers 1 A list of addresses 12 2 A press release all SECRET label SECRET amber SECRET clear {\u000a  \"a\": \"\u003cb>\"\u000a} The report States should not. Nobody said it. Pictures Three zones The zones Inner, middle and outer zone."],
["words","Words","plain & \u003cb> emphasis strong let x = \"1\" sub super deleted link  the work the course  CSIRTs   a dot   会議 مرحبا Below Deeper."]]],
["Talk and work","lessons/work.html",[
["","Talk and work","A lesson about talk and work. Choose the right thing Slowly Take your time. Not on a live network. Norms are not law. Together Why share? What do you gain? SECRET note. Sort the messages Sort them. Twelve cards. First, read. What was hard? Alone A treaty A norm A contract Which are binding? Yes. Norms are voluntary. Yes, too. Read again. True False Norms are law. SECRET no. SECRET yes. SECRET overall. SECRET question note. With a table. Without. Read the report. SECRET note."],
["mark","Mark it","Mark each message. A list. SECRET answer. SECRET reason. SECRET accepted. A note. Who could be harmed? SECRET whole answer. SECRET solution. SECRET exercise note."],
["sheet","The scale","Five steps."]]],
["Sheets","lessons/sheets.html",[
["","Sheets","A lesson about sheets. Choose the right thing Report form Your name What happened? Fill in."],
["messages","Messages","First A leak. Red? A rumour."]]],
["","glossary.html",[
["csirt","computer security incident response team (CSIRT) シーサート","A team that helps when something goes wrong."]]],
["","sources.html",[
["un-a-70-174","Report of the Group of Governmental Experts","United Nations, A/70/174, 2015-07-22"]]]
];
