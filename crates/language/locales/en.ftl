### The interface in English. { $name } is a text that is given, { NUMBER($name) } a number. German is beside it, de.ftl.

## Above the figure

present = Present
present-leave = Leave
full-screen = Full screen
preset = Preset
own-values = Own values
more = More
    .title = Share, save, about
copy-link = Copy link
copy-picture = Copy picture
embed = Embed this
save-slide-png = Save slide as PNG
save-slide-svg = Save slide as SVG
save-figure-svg = Save figure as SVG
save-data = Save data as CSV
show-data = Show data table
listen = Listen
about-model = About the model

## Under the figure

play = Play
pause = Pause
place-in-run = Place in the run
speed = Speed
step-back = Step back
step-next = Step to the next event
all-parameters = All parameters
pin = Pin
    .title = Keep this run as a ghost to compare with
clear-pins = Clear pins
    .title = Remove the kept runs
undo = Undo
redo = Redo
reset-all = Reset all
    .title = Everything as it was at the start
reset-one = Reset { $what }
new-seed = New seed
    .title = Draw another seed
work-done = Work done
stop = Stop
go-on = Go on
values-of-figure = Values of this figure

## Prediction

predict-first = Predict first.
draw-hint = Draw in the figure, with mouse, pen or finger.
your-answer = Your answer
show-me = Show me
skip = Skip
draw-place = Place
draw-height = Height
draw-with-sliders = Draw with sliders instead
drawn-here = At { $place }: { $height }. Set points at several places; they are joined.
nothing-yet = nothing yet
option-up = Up
option-down = Down
option-same = No change
way-up = up
way-down = down
way-same = no change
your-prediction = your prediction
answer-elsewhere = Answered at other settings.
answer-kept = Your answer is kept. The comparison follows when the run has come to its end.
answer-skipped = Skipped: the result is shown.
answer-skipped-running = Skipped: the result appears as it is computed.
no-result-to-compare = The model gives no result here to compare with.
you-said = You said { $what }.
model-gives = The model gives { $what }
measured = Measured: { $what }
verdict-way = { $value }, { $way }.
verdict-way-same = { $value }, { $way }, as you said.
verdict-value = { $value }: { $difference }.
no-difference = no difference
more-than-said = { $distance } more
less-than-said = { $distance } less
points = { $number } points
curve-dashed = Your curve is the dashed one.
curve-apart = The model's lies { $mean } from it on average. Furthest apart at { $place }: you drew { $drawn }, the model gives { $given }.
curve-sides = Both are on the same side of zero at { NUMBER($agree) } of { NUMBER($places) } places.
curve-measured = Measured: your curve lies { $drawn } from { NUMBER($points) } means, the model's { $line } (root mean square).
hidden-reading = Shown when you have made your prediction

## Comparison with kept runs

pinned-name = pinned:
pinned-name-more = pinned { NUMBER($place) }:
before-name = before:
pinned-same = Pinned with the same values.
pinned-with = Pinned with { $values }.
pinned-with-more = { $count ->
    [one] Pinned with { $values } and { $count } other value.
   *[other] Pinned with { $values } and { $count } other values.
}
then-and-now = { $what }: { $then } then, { $now } now ({ $by }).
results-same = The results are the same.
results-other = Its results are of another kind.

## Dialogs

close = Close
copy = Copy
copied = Copied
press-copy = Press Ctrl+C
copy-a-link = Copy a link
copy-a-link-hint = This link brings everything back as it is now.
copy-a-link-asks = This link brings everything back as it is now but your answer: who opens it is asked first.
copy-a-link-behind = This frame has no address. Behind that of its file, this brings everything back.
picture-refused = The browser lets no picture be copied by a button here; a right click copies it.
embed-element = As an element, where scripts are allowed
embed-frame = As a frame, anywhere
embed-class = For a class: packages, a QR code, what readers may move
may-not-save-text = This frame may not save files. The page around it has been given this one; it can also be copied.
may-not-save-picture = This frame may not save files. The page around it has been given this one; a right click copies it.
data = Data
save-csv = Save as CSV
save-digits = Save all digits
rows-cut = The first { NUMBER($shown) } of { NUMBER($all) } rows. The file holds all of them.
about-figure = About this figure
loading-equations = Loading the equations …
equations-missing = The equations could not be loaded. The page of all models has them too.
parameters-now = Parameters, with their present values
head-symbol = Symbol
head-value = Value
head-range = Range
head-name = Name
head-meaning = Meaning
range = { $low } to { $high }
any-whole-number = any whole number
play-what = Play { $what }
nothing-to-hear = There is no curve or spike here to listen to.
listen-intro = Time is time, pitch is the value, spikes are clicks. Begin with a low volume.
pitch-is = Pitch is “{ $what }”, from { $low } (low) to { $high } (high).
clicks-are = Clicks are spikes: { $trains }.
seconds-stand = { NUMBER($seconds) } seconds stand for { $low } to { $high }.
seconds-stand-of = { NUMBER($seconds) } seconds stand for “{ $what }”, { $low } to { $high }.

## Numbers in sentences

drag-or-type = { $meaning }: drag, or press Enter to type
no-such-number = The figure has no such number now

## What cannot be used

no-number = This is not one number. Write it like 1234.5 or −0.5.
other-unit = Write the number in { $unit }.
quoted = “{ $name }”
refused-number = { $name } cannot be “{ $text }”: it takes a number from { $low } to { $high }.
refused-number-used = { $name } cannot be “{ $text }”: it takes a number from { $low } to { $high }; { $used } is used instead.
refused-count = { $name } cannot be “{ $text }”: it takes a whole number from { $low } to { $high }.
refused-count-used = { $name } cannot be “{ $text }”: it takes a whole number from { $low } to { $high }; { $used } is used instead.
refused-choice = { $name } cannot be “{ $text }”: it takes one of { $choices }.
refused-choice-used = { $name } cannot be “{ $text }”: it takes one of { $choices }; { $used } is used instead.
unknown-preset = { $widget } has no preset { $names }: it has { $known }; it is left out.
unknown-parameters = { $count ->
    [one] { $widget } has no parameter { $names }: it has { $known }; it is left out.
   *[other] { $widget } has no parameter { $names }: it has { $known }; they are left out.
}
wrong-mode = mode cannot be “{ $text }”: it takes explore, figure or predict; explore is used instead.
wrong-theme = theme cannot be “{ $text }”: it takes auto, light, dark or contrast; auto is used instead.
wrong-controls = controls cannot hold “{ $text }”: it takes all, none, or some of { $known }; it is left out.
nothing-to-predict = { $widget } has nothing to predict.
wrong-guess = guess cannot be “{ $text }”: it is no answer to what is asked.
wrong-position = position cannot be “{ $text }”: it takes a number.
wrong-present = present cannot be “{ $text }”: it takes the id of a figure on this page; { $used } is used instead.

## What a browser lacks

no-widget-here = There is no widget “{ $name }” in this module.
no-window = This browser has no window to show a figure in.
no-canvas = This browser gives no canvas to draw on.
too-old = This browser is too old for the live figure.

## A figure in words

panel-of = Panel { NUMBER($place) } of { NUMBER($all) }: { $title }.
axis-across = Horizontal axis: { $range }.
axis-along = Vertical axis: { $range }.
axis-across-log = Horizontal axis: { $range }, logarithmic.
axis-along-log = Vertical axis: { $range }, logarithmic.
with-marks = with the marks { $marks }
from-to = from { $low } to { $high }
list-end = { $list } and { $last }
unknown-value = unknown
value-at = { $value } at { $place }
stands-at = at { $value }
stays-at = stays at { $value }
rises = rises from { $first } to { $last }
falls = falls from { $first } to { $last }
goes = goes from { $first } to { $last }
highest = highest { $what }
lowest = lowest { $what }
lies-between = lies between { $low } and { $high }
points-measured = { $count ->
    [one] { $number } measured point
   *[other] { $number } measured points
}
points-plain = { $count ->
    [one] { $number } point
   *[other] { $number } points
}
bars = { $count ->
    [one] { $number } bar
   *[other] { $number } bars
}
rows = { $count ->
    [one] { $number } row
   *[other] { $number } rows
}
columns = { $count ->
    [one] { $number } column
   *[other] { $number } columns
}
events = { $count ->
    [one] { $number } event
   *[other] { $number } events
}
error-bars = error bars show the { $kind }
over = { $value } over { $range }
to = { $low } to { $high }
map-of = a map of { $rows } and { $columns }, values from { $low } to { $high }

## Questions

check = Check
check-figure = Check the figure
show-answer = Show the answer
now-reading = Now:
go-to-figure = Go to the figure
choose-first = Choose one answer first.
type-first = Type a number first.
no-result-yet = The figure has no result yet: its run goes on, or it asks for your prediction first.
not-live = The figure is not live here, so its state cannot be read.
right = Right.
not-yet = Not yet.
the-answer = The answer:
found-before = Found before.
why = Why?
yes = Yes.
no = No.
answer = Answer
answer-is = It is { $what }
answer-from-to = From { $low } to { $high }
found-less = If you found less than { $what }
found-more = If you found more than { $what }

## What a reader has done

progress-save = Save my progress as a file
progress-load = Read it from a file
progress-forget = Forget it all
progress-sure = Answers, predictions, what you read and the theme: forget it all? Nothing brings it back.
progress-yes = Yes, forget it all
progress-no = No, keep it
progress-forgotten = All is forgotten: nothing of this book is kept on this machine.
progress-saved = Saved as a file. Read it on any machine that has this book.
progress-kept = Kept on this machine only.
progress-kept-disk = Kept on this machine only. From a disk, some browsers keep every page's progress apart: then save each as a file; read one after the other, they add up.
progress-kept-nowhere = This browser keeps nothing here: all is lost when you close the page, unless you save it as a file.
progress-begun = { $count ->
    [one] { $count } chapter begun
   *[other] { $count } chapters begun
}
progress-questions = { NUMBER($right) } of { NUMBER($all) } questions answered
progress-figures = { NUMBER($made) } of { NUMBER($all) } predictions made
progress-answers = { $count ->
    [one] { $count } answer
   *[other] { $count } answers
}
progress-predictions = { $count ->
    [one] { $count } prediction
   *[other] { $count } predictions
}
progress-chapters = { $count ->
    [one] { $count } chapter that was read
   *[other] { $count } chapters that were read
}
progress-read = Read from the file: { $parts }. What was here has stayed, but a right answer counts before a wrong one, and the furthest section before a nearer.
progress-left-out = { $count ->
    [one] { $count } entry was left out: this edition does not have it.
   *[other] { $count } entries were left out: this edition does not have them.
}
file-no-json = This file is no JSON text
file-other = This file is not the progress of a reader of this book
file-no-version = This file does not say its version
file-newer = This file is of version { $version }, which a newer edition has written
file-bad-entry = In this file the entry “{ $key }” of “{ $member }” cannot be understood
file-bad-member = In this file “{ $name }” cannot be understood
file-empty = This file holds no answer, no prediction and no chapter
file-strange = This file has only questions and figures that this edition does not have
file-unreadable = The browser could not read this file
file-long = This file has { $size } MB
file-refused = { $what }: only a file that “{ $save }” has written can be read, of version 1 or 2 and at most 1 MB, and nothing has changed.

## Pages of the book

skip-to-text = Skip to the text
figures = Figures
search-book = Search the book
search = Search
found-list = Found
theme = Theme
theme-auto = Auto
theme-light = Light
theme-dark = Dark
theme-contrast = Contrast
the-book = The book
contents = Contents
models = Models
gallery = Gallery
glossary = Glossary
references = References
teach = Teach
teach-with-this = Teach with this
for-a-class = For a class
lessons = Lessons
newer-edition = A newer edition is here.
use-it = Use it
book-keep = Keep this book on this device
book-as-zip = The whole book as a zip
book-as-zip-for = , for a disk or a USB stick
chapter-as-file = This chapter as one file
lone-from = This chapter as one file, from
lone-there = : its other pages are there.
lone-plain = . What leads to other pages of the book is plain text here.
on-this-page = On this page
terms = Terms
chapters = Chapters
chapter-line = { $minutes ->
    [one] Chapter { NUMBER($number) } · { $minutes } minute
   *[other] Chapter { NUMBER($number) } · { $minutes } minutes
}
minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
before = Before
next = Next
next-planned = Next, in preparation
in-preparation = in preparation
how-to-read = How to read it
sift = Keep figures with a word, a model or a paper
in-no-chapter = In no chapter yet
in-the-chapter = In the chapter
alone-on-page = Alone on a page
embed-it = Embed it
as-one-file = As one file
set-for-class = Set it for a class
set-for-class-what = : packages for learning platforms, a QR code, what readers may move.
as-element = As an element:
as-frame = As a frame:
presets = Presets:
sources = Sources
from-book = From
equations = Equations
reads = Reads
parameters = Parameters
source = Source
implemented = Implemented:
reproduces = Reproduces
departs = Departs
in-code = In code
step-exact = Any step of time gives the exact solution.
step-free = The result converges as the step shrinks; steps up to { $step } are recommended.
step-fixed = The published scheme is the model: its step is { $step }.
step-counted = It counts steps and knows no time.
published-results = Published results of { $what }
head-result = Result
head-published = Published
head-this-model = This model
parameters-of = Parameters of { $what }
head-parameter = Parameter
cited-in = Cited in
cited-works = Cited works
unchecked = What we could not check
unchecked-intro = What stands in the book from memory, at second hand, or from code that names a paper. A mark “?” leads here from each place.
see = See
preprint = preprint, not peer-reviewed
equation = Equation
note-number = Note { NUMBER($number) }
note-back = { NUMBER($number) }, back to the text
unchecked-here = What could we not check here?
for-biology = Biology
for-developers = For developers
in-python = The same in Python
wait-answer = Answer
wait-question = the figure’s question
wait-or = , or
wait-skip = skip it
wait-on = , to read on.
the-measurement = The measurement.
the-reason = Why.

## First page of the archive

start-here = Start here
start-holds = This is the book “{ $book }”, version { $version }, whole: every chapter and every live figure.
start-unpack = Unpack the archive, if you have not: on Windows right-click it and choose “Extract All”; elsewhere a double click does it. Inside the archive the pages find neither their style nor their figures.
start-open = Open this page in a browser:
start-copy = Nothing is installed, and no connection is needed. To take the book along, copy the unpacked folder to a USB stick and open it from there.

## Sheets to print

questions = Questions
answers = Answers
of-all-chapters = { $what } of all chapters
sheet-questions-lead = To print: a chapter begins on a page of its own. “Set” asks for a figure of the book, in a browser. The
sheet-questions-link = answers
sheet-questions-end = stand on another sheet.
sheet-answers-lead = Numbered as on the
sheet-answers-link = sheet of questions
sheet-answers-end = . Each has its reason, and what a wrong answer overlooks.
predict = Predict.
sheet-set = Set
sheet-up = It goes up
sheet-down = It goes down
sheet-same = It stays as it is
figure = Figure
asked = Asked
sheet-not = Not { $letter }.
sheet-less = If it is less than { $what }
sheet-more = If it is more than { $what }
the-run = The run.

## The page for a class

teach-intro = Set a figure as your readers shall find it, and take it along: as a link, a frame, an element, a QR code, a file, or a package for a learning platform.
teach-no-script = This page needs its program, and that needs script. Without it, the
teach-gallery = gallery
teach-gallery-has = has the lines that put each figure into a page.
teach-figure = The figure
teach-begins = Begins with
teach-readers = Readers
teach-explore = explore it
teach-predict = predict first, then see
teach-alone = see the figure alone
teach-theme-reader = as the reader has it
teach-theme-light = light
teach-theme-dark = dark
teach-theme-contrast = high contrast
teach-language = Language of the controls
teach-language-page = as the page
teach-height = Height, px
teach-height-own = as it needs
teach-preview = As readers find it
teach-preview-about = This is the figure itself: what you move in it is what they begin with.
teach-values = Values, and what readers may move
teach-ticked = Readers may move what is ticked.
teach-tick-all = Tick all
teach-tick-none = Tick none
teach-along = Take it along
teach-disk = This page was opened from a disk, so its links lead to this disk. Open the book at its address for links that others can follow.
teach-link = Link
teach-frame-answered = Answered, the figure is higher. Where the host does not follow its height, the page in the frame is scrolled then; a height given above stays.
teach-code = QR code of the link
teach-code-caption = The link as a QR code
teach-code-save = Save the QR code
teach-code-svg = as SVG
teach-code-long = The link is too long for a QR code: set fewer values.
teach-files = Files and packages
teach-completed = A SCORM package is completed when a prediction is committed; without a question, when a control has moved; where nothing can be moved, when it has been seen.
teach-score = The first prediction gives the score: a direction 100 or 0, a number by its distance in parts of the model's, a curve by its mean distance in parts of half its axis.
teach-comes-back = What a reader has set comes back at the next visit.
teach-file-page = One HTML file
teach-file-page-about = The figure alone, for a disk, an e-mail or a file store. It reports nothing.
teach-file-old = SCORM 1.2
teach-file-old-about = A package for Moodle, ILIAS, Canvas and others: the platform gets completion and score.
teach-file-new = SCORM 2004
teach-file-new-about = The same for platforms that want the 4th edition of 2004.
teach-file-zip = Zip with a page
teach-file-zip-about = For platforms that take a web page as a zip with index.html, without H5P.
teach-store = Also tell a learning record store (xAPI)
teach-store-about = Packages made with an address here tell that store, and nobody else, that the figure was experienced, answered and completed, with the score.
teach-store-key-about = The key stands in the package, so whoever opens it can read it: give one that may write statements and nothing more. Without an address nothing is sent.
teach-store-address = Address of the store
teach-store-key = Key
teach-store-secret = key:secret
teach-store-no-address = The address of the record store has to begin with https://. No package was made.
teach-store-no-key = The key of the record store is written as key:secret, or as the header that the store shows, Basic … or Bearer …. No package was made.
teach-no-choice = { $name } cannot be “{ $value }” here: the form has what there is.
teach-own-values = its own values
teach-wrong = Something went wrong.
teach-making = Making the file …
teach-made = { $name } is made.
teach-own-file = The figure's own file, as it is
teach-no-kind = There is no such kind of file.
teach-not-there-yet = The figure is not there yet: try again in a moment.
teach-from-disk = A page that was opened from a disk may not read other files: open the book at its address to make this.
teach-not-fetched = The book's file of this figure could not be fetched.
teach-not-ours = The book's file of this figure is not as this page expects it. Was it replaced?
teach-not-written = The package could not be written: { $reason }.
readme-whose = A figure of The Plastic Synapse, as a teacher has set it.
readme-scorm = This is a SCORM { $version } package: give the zip to your learning platform as it is.
readme-zip = Unpack this, or give the zip to a platform that takes a web page so: it begins with index.html. No H5P is needed.
readme-whole = The page is whole: it loads nothing from anywhere and works from a disk.
readme-same = The same figure in the book: { $link }

## Said by plasticity.js, where there is no module yet

loader-sorry = Something went wrong; this is the figure at its start.
loader-unknown = There is no widget “{ $name }”: there are { $known }.
loader-lost = Here plasticity.js cannot find its other files: load it by <script src="…/plasticity.js"></script>, neither inlined nor bundled.
loader-no-wasm = This browser has no WebAssembly.
loader-policy = This page's policy forbids WebAssembly: its Content-Security-Policy needs 'wasm-unsafe-eval' in script-src.
loader-trusted = This page's policy trusts no script: its Content-Security-Policy needs plasticity in trusted-types.
loader-not-started = The program could not be started: { $reason }.
loader-not-loaded = The program could not be loaded.

## Said by page.js

page-read = read
page-read-to = read to section { $at } of { $of }
page-answered = { $right } of { $all } questions answered
page-go-on = Go on reading:
page-search-failed = The search could not be loaded.
page-found = { $count } found
page-nothing = Nothing found
page-back = Back to where you read
page-no-word = No figure has this word.
page-no-words = No figure has all these words.
page-kept = { $kept } of { $all } figures

## Said by keep.js

keep-done = It is kept, and opens without a network.
keep-failed = This browser could not keep it.
