### Die Oberfläche auf Deutsch. Wer liest, wird nicht angeredet. Fachwörter sind die der deutschen Neurowissenschaft.

## Über der Abbildung

present = Präsentieren
present-leave = Beenden
full-screen = Vollbild
preset = Voreinstellung
own-values = Eigene Werte
more = Mehr
    .title = Teilen, speichern, nachlesen
copy-link = Link kopieren
copy-picture = Bild kopieren
embed = Einbetten
save-slide-png = Folie als PNG speichern
save-slide-svg = Folie als SVG speichern
save-figure-svg = Abbildung als SVG speichern
save-data = Daten als CSV speichern
show-data = Datentabelle zeigen
listen = Anhören
about-model = Über das Modell

## Unter der Abbildung

play = Abspielen
pause = Anhalten
place-in-run = Stelle im Verlauf
speed = Geschwindigkeit
step-back = Ein Ereignis zurück
step-next = Zum nächsten Ereignis
all-parameters = Alle Parameter
pin = Anheften
    .title = Diesen Lauf zum Vergleich im Hintergrund behalten
clear-pins = Lösen
    .title = Behaltene Läufe entfernen
undo = Rückgängig
redo = Wiederholen
reset-all = Zurücksetzen
    .title = Alles wie am Anfang
reset-one = { $what } zurücksetzen
new-seed = Neu
    .title = Anderen Startwert ziehen
work-done = Fortschritt der Rechnung
stop = Anhalten
go-on = Weiter
values-of-figure = Werte dieser Abbildung

## Vorhersage

predict-first = Zuerst vorhersagen.
draw-hint = In die Abbildung zeichnen, mit Maus, Stift oder Finger.
your-answer = Eigene Antwort
show-me = Vorhersage festlegen
skip = Überspringen
draw-place = Stelle
draw-height = Höhe
draw-with-sliders = Stattdessen mit Reglern zeichnen
drawn-here = Bei { $place }: { $height }. An mehreren Stellen Punkte setzen; sie werden verbunden.
nothing-yet = noch nichts
option-up = Zunahme
option-down = Abnahme
option-same = Keine Änderung
way-up = Zunahme
way-down = Abnahme
way-same = keine Änderung
your-prediction = eigene Vorhersage
answer-elsewhere = Bei anderen Einstellungen beantwortet.
answer-kept = Die Antwort ist gespeichert. Der Vergleich folgt, wenn der Lauf zu Ende ist.
answer-skipped = Übersprungen: Das Ergebnis ist zu sehen.
no-result-to-compare = Das Modell liefert hier kein Ergebnis, das sich vergleichen ließe.
you-said = Vorhersage: { $what }.
model-gives = Das Modell ergibt { $what }
measured = Gemessen: { $what }
verdict-way = { $value }, { $way }.
verdict-way-same = { $value }, { $way }, wie vorhergesagt.
verdict-value = { $value }: { $difference }.
no-difference = kein Unterschied
more-than-said = { $distance } mehr
less-than-said = { $distance } weniger
points = { $number } Prozentpunkte
curve-dashed = Die eigene Kurve ist gestrichelt.
curve-apart = Die des Modells liegt im Mittel { $mean } von ihr entfernt. Am weitesten auseinander bei { $place }: gezeichnet { $drawn }, im Modell { $given }.
curve-sides = An { NUMBER($agree) } von { NUMBER($places) } Stellen liegen beide auf derselben Seite der Null.
curve-measured = Gemessen: Die eigene Kurve liegt { $drawn } von { NUMBER($points) } Mittelwerten entfernt, die des Modells { $line } (Wurzel des mittleren Quadrats).
hidden-reading = Nach der Vorhersage zu sehen

## Vergleich mit behaltenen Läufen

pinned-name = angeheftet:
pinned-name-more = angeheftet { NUMBER($place) }:
before-name = vorher:
pinned-same = Angeheftet mit denselben Werten.
pinned-with = Angeheftet mit { $values }.
pinned-with-more = { $count ->
    [one] Angeheftet mit { $values } und { $count } weiteren Wert.
   *[other] Angeheftet mit { $values } und { $count } weiteren Werten.
}
then-and-now = { $what }: damals { $then }, jetzt { $now } ({ $by }).
results-same = Die Ergebnisse sind gleich.
results-other = Seine Ergebnisse sind anderer Art.

## Dialoge

close = Schließen
copy = Kopieren
copied = Kopiert
press-copy = Strg+C drücken
copy-a-link = Link kopieren
copy-a-link-hint = Dieser Link bringt alles so zurück, wie es jetzt ist.
picture-refused = Der Browser lässt hier kein Bild durch eine Schaltfläche kopieren; ein Rechtsklick kopiert es.
embed-element = Als Element, wo Skripte erlaubt sind
embed-frame = Als Rahmen, überall
may-not-save-text = Dieser Rahmen darf keine Dateien speichern. Die Seite um ihn hat diese erhalten; sie lässt sich auch kopieren.
may-not-save-picture = Dieser Rahmen darf keine Dateien speichern. Die Seite um ihn hat diese erhalten; ein Rechtsklick kopiert sie.
data = Daten
save-csv = Als CSV speichern
save-digits = Alle Stellen speichern
rows-cut = Die ersten { NUMBER($shown) } von { NUMBER($all) } Zeilen. Die Datei enthält alle.
about-figure = Über diese Abbildung
loading-equations = Die Gleichungen werden geladen …
equations-missing = Die Gleichungen ließen sich nicht laden. Auch die Seite aller Modelle enthält sie.
parameters-now = Parameter mit ihren jetzigen Werten
head-symbol = Zeichen
head-value = Wert
head-range = Bereich
head-name = Name
head-meaning = Bedeutung
range = { $low } bis { $high }
any-whole-number = jede ganze Zahl
play-what = { $what } abspielen
nothing-to-hear = Hier gibt es keine Kurve und keine Spikes zu hören.
listen-intro = Zeit ist Zeit, die Tonhöhe ist der Wert, Spikes sind Klicks. Mit geringer Lautstärke beginnen.
pitch-is = Die Tonhöhe ist „{ $what }“, von { $low } (tief) bis { $high } (hoch).
clicks-are = Klicks sind Spikes: { $trains }.
seconds-stand = { NUMBER($seconds) } Sekunden stehen für { $low } bis { $high }.
seconds-stand-of = { NUMBER($seconds) } Sekunden stehen für „{ $what }“, { $low } bis { $high }.

## Zahlen in Sätzen

drag-or-type = { $meaning }: ziehen, oder mit der Eingabetaste eintippen
no-such-number = Diese Zahl hat die Abbildung jetzt nicht

## Was sich nicht verwenden lässt

no-number = Das ist nicht genau eine Zahl. Zahlen wie 1234,5 oder −0,5 schreiben.
other-unit = Die Zahl in { $unit } angeben.
quoted = „{ $name }“
refused-number = { $name } kann nicht „{ $text }“ sein: möglich ist eine Zahl von { $low } bis { $high }.
refused-number-used = { $name } kann nicht „{ $text }“ sein: möglich ist eine Zahl von { $low } bis { $high }; stattdessen gilt { $used }.
refused-count = { $name } kann nicht „{ $text }“ sein: möglich ist eine ganze Zahl von { $low } bis { $high }.
refused-count-used = { $name } kann nicht „{ $text }“ sein: möglich ist eine ganze Zahl von { $low } bis { $high }; stattdessen gilt { $used }.
refused-choice = { $name } kann nicht „{ $text }“ sein: zur Wahl stehen { $choices }.
refused-choice-used = { $name } kann nicht „{ $text }“ sein: zur Wahl stehen { $choices }; stattdessen gilt { $used }.
unknown-preset = { $widget } hat keine Voreinstellung { $names }: es gibt { $known }; sie wird weggelassen.
unknown-parameters = { $count ->
    [one] { $widget } hat keinen Parameter { $names }: es gibt { $known }; er wird weggelassen.
   *[other] { $widget } hat keine Parameter { $names }: es gibt { $known }; sie werden weggelassen.
}
wrong-mode = mode kann nicht „{ $text }“ sein: möglich sind explore, figure oder predict; stattdessen gilt explore.
wrong-theme = theme kann nicht „{ $text }“ sein: möglich sind auto, light, dark oder contrast; stattdessen gilt auto.
wrong-controls = controls kann „{ $text }“ nicht enthalten: möglich sind all, none oder einige von { $known }; es wird weggelassen.
nothing-to-predict = In { $widget } gibt es nichts vorherzusagen.
wrong-guess = guess kann nicht „{ $text }“ sein: das ist keine Antwort auf die Frage.
wrong-position = position kann nicht „{ $text }“ sein: möglich ist eine Zahl.

## Was einem Browser fehlt

no-widget-here = In diesem Modul gibt es kein Widget „{ $name }“.
no-window = Dieser Browser hat kein Fenster, in dem sich eine Abbildung zeigen ließe.
no-canvas = Dieser Browser bietet keine Zeichenfläche.
too-old = Dieser Browser ist für die bewegliche Abbildung zu alt.

## Eine Abbildung in Worten

panel-of = Teilbild { NUMBER($place) } von { NUMBER($all) }: { $title }.
axis-across = Waagerechte Achse: { $range }.
axis-along = Senkrechte Achse: { $range }.
axis-across-log = Waagerechte Achse: { $range }, logarithmisch.
axis-along-log = Senkrechte Achse: { $range }, logarithmisch.
with-marks = mit den Marken { $marks }
from-to = von { $low } bis { $high }
list-end = { $list } und { $last }
unknown-value = unbekannt
value-at = { $value } bei { $place }
stands-at = bei { $value }
stays-at = bleibt bei { $value }
rises = steigt von { $first } auf { $last }
falls = fällt von { $first } auf { $last }
goes = geht von { $first } zu { $last }
highest = Höchstwert { $what }
lowest = Tiefstwert { $what }
lies-between = liegt zwischen { $low } und { $high }
points-measured = { $count ->
    [one] { $number } gemessener Punkt
   *[other] { $number } gemessene Punkte
}
points-plain = { $count ->
    [one] { $number } Punkt
   *[other] { $number } Punkte
}
bars = { $count ->
    [one] { $number } Balken
   *[other] { $number } Balken
}
rows = { $count ->
    [one] { $number } Zeile
   *[other] { $number } Zeilen
}
columns = { $count ->
    [one] { $number } Spalte
   *[other] { $number } Spalten
}
events = { $count ->
    [one] { $number } Ereignis
   *[other] { $number } Ereignisse
}
error-bars = Fehlerbalken zeigen { $kind }
over = { $value } über { $range }
to = { $low } bis { $high }
map-of = Farbkarte, { $rows } und { $columns }, Werte von { $low } bis { $high }

## Fragen

check = Prüfen
check-figure = Abbildung prüfen
show-answer = Antwort zeigen
now-reading = Jetzt:
go-to-figure = Zur Abbildung
choose-first = Zuerst eine Antwort wählen.
type-first = Zuerst eine Zahl eingeben.
no-result-yet = Die Abbildung hat noch kein Ergebnis: Ihr Lauf dauert an, oder sie fragt zuerst nach einer Vorhersage.
not-live = Die Abbildung ist hier nicht in Betrieb; ihr Zustand lässt sich nicht lesen.
right = Richtig.
not-yet = Noch nicht.
the-answer = Die Antwort:
found-before = Schon gefunden.
answered = { NUMBER($right) } von { NUMBER($all) } beantwortet. Nur auf diesem Gerät gespeichert.
answers-save = In eine Datei speichern
answers-load = Aus einer Datei laden
answers-forget = Vergessen
answers-forgotten = Alle Antworten sind vergessen.
answers-none = Diese Datei enthält keine lesbaren Antworten.
answers-loaded = { $count ->
    [one] { $count } Antwort geladen.
   *[other] { $count } Antworten geladen.
}
why = Warum?
yes = Ja.
no = Nein.
answer = Antwort
answer-is = Es sind { $what }
answer-from-to = Von { $low } bis { $high }
found-less = Bei weniger als { $what }
found-more = Bei mehr als { $what }

## Seiten des Buchs

skip-to-text = Zum Text springen
figures = Abbildungen
search-book = Das Buch durchsuchen
search = Suchen
found-list = Gefunden
theme = Farben
theme-auto = Automatisch
theme-light = Hell
theme-dark = Dunkel
theme-contrast = Kontrast
the-book = Das Buch
contents = Inhalt
models = Modelle
gallery = Galerie
glossary = Glossar
references = Literatur
on-this-page = Auf dieser Seite
terms = Begriffe
chapters = Kapitel
chapter-line = { $minutes ->
    [one] Kapitel { NUMBER($number) } · { $minutes } Minute
   *[other] Kapitel { NUMBER($number) } · { $minutes } Minuten
}
minutes = { $count ->
    [one] { $count } Minute
   *[other] { $count } Minuten
}
before = Zurück
next = Weiter
next-planned = Als Nächstes, in Vorbereitung
in-preparation = in Vorbereitung
bars-of-figure = Balken der Abbildung
where-told = Wo jeder erklärt wird:
how-to-read = Wie es zu lesen ist
sift = Abbildungen mit einem Wort, einem Modell oder einer Arbeit
in-no-chapter = Noch in keinem Kapitel
in-the-chapter = Im Kapitel
alone-on-page = Allein auf einer Seite
embed-it = Einbetten
as-element = Als Element:
as-frame = Als Rahmen:
presets = Voreinstellungen:
sources = Quellen
from-book = Aus
equations = Gleichungen
reads = Liest
parameters = Parameter
source = Quelle
implemented = Umgesetzt:
reproduces = Reproduziert
departs = Weicht ab
in-code = Als Programm
step-exact = Jeder Zeitschritt ergibt die exakte Lösung.
step-free = Das Ergebnis konvergiert mit kleiner werdendem Schritt; empfohlen sind Schritte bis { $step }.
step-fixed = Das veröffentlichte Schema ist das Modell: Sein Schritt beträgt { $step }.
step-counted = Es zählt Schritte und kennt keine Zeit.
published-results = Veröffentlichte Ergebnisse von { $what }
head-result = Ergebnis
head-published = Veröffentlicht
head-this-model = Dieses Modell
parameters-of = Parameter von { $what }
head-parameter = Parameter
cited-in = Zitiert in
cited-works = Zitierte Arbeiten
unchecked = Was sich nicht prüfen ließ
unchecked-intro = Was im Buch aus dem Gedächtnis, aus zweiter Hand oder aus einem Programm steht, das eine Arbeit nennt. Von jeder Stelle führt ein „?“ hierher.
see = Siehe
preprint = Preprint, nicht begutachtet
equation = Gleichung
note-number = Anmerkung { NUMBER($number) }
note-back = { NUMBER($number) }, zurück zum Text
unchecked-here = Was ließ sich hier nicht prüfen?
for-biology = Biologie
for-developers = Für Entwickler
in-python = Dasselbe in Python
wait-answer = Zum Weiterlesen
wait-question = die Frage der Abbildung
wait-or = { " " }beantworten oder
wait-skip = überspringen
wait-on = .
the-measurement = Die Messung.
the-reason = Warum.

## Von plasticity.js gesagt, wo es noch kein Modul gibt

loader-sorry = Etwas ist schiefgegangen; dies ist die Abbildung an ihrem Anfang.
loader-unknown = Es gibt kein Widget „{ $name }“: es gibt { $known }.
loader-lost = Hier findet plasticity.js seine übrigen Dateien nicht: Es ist mit <script src="…/plasticity.js"></script> zu laden, weder eingefügt noch gebündelt.
loader-no-wasm = Dieser Browser hat kein WebAssembly.
loader-policy = Die Richtlinie dieser Seite verbietet WebAssembly: Ihre Content-Security-Policy braucht 'wasm-unsafe-eval' in script-src.
loader-trusted = Die Richtlinie dieser Seite traut keinem Skript: Ihre Content-Security-Policy braucht plasticity in trusted-types.
loader-not-started = Das Programm ließ sich nicht starten: { $reason }.
loader-not-loaded = Das Programm ließ sich nicht laden.

## Von page.js gesagt

page-read = gelesen
page-read-to = gelesen bis Abschnitt { $at } von { $of }
page-answered = { $right } von { $all } Fragen beantwortet
page-go-on = Weiterlesen:
page-search-failed = Die Suche ließ sich nicht laden.
page-found = { $count } gefunden
page-nothing = Nichts gefunden
page-back = Zurück zum Text
page-no-word = Keine Abbildung hat dieses Wort.
page-no-words = Keine Abbildung hat alle diese Wörter.
page-kept = { $kept } von { $all } Abbildungen
