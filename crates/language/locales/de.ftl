### Die Oberfläche auf Deutsch. Schaltflächen und Hinweise stehen im Infinitiv; wo eine Anrede nötig ist, ist sie „Sie“. Fachwörter sind die der
### deutschen Neurowissenschaft.

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
answer-skipped-running = Übersprungen: Das Ergebnis erscheint, während es berechnet wird.
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
copy-a-link-asks = Dieser Link bringt alles so zurück, wie es jetzt ist, nur nicht Ihre Antwort: Wer ihn öffnet, wird zuerst gefragt.
copy-a-link-behind = Dieser Rahmen hat keine Adresse. Hinter der Adresse seiner Datei bringt dies alles zurück.
picture-refused = Der Browser lässt hier kein Bild durch eine Schaltfläche kopieren; ein Rechtsklick kopiert es.
embed-element = Als Element, wo Skripte erlaubt sind
embed-frame = Als Rahmen, überall
embed-class = Für den Unterricht: Pakete, ein QR-Code, was sich verstellen lässt
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
wrong-present = present kann nicht „{ $text }“ sein: möglich ist die id einer Abbildung auf dieser Seite; stattdessen gilt { $used }.

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
why = Warum?
yes = Ja.
no = Nein.
answer = Antwort
answer-is = Es sind { $what }
answer-from-to = Von { $low } bis { $high }
found-less = Bei weniger als { $what }
found-more = Bei mehr als { $what }

## Was schon getan ist

progress-save = Meinen Fortschritt als Datei speichern
progress-load = Aus einer Datei lesen
progress-forget = Alles vergessen
progress-sure = Antworten, Vorhersagen, Gelesenes und die Farben: alles vergessen? Nichts davon lässt sich zurückholen.
progress-yes = Ja, alles vergessen
progress-no = Nein, behalten
progress-forgotten = Alles ist vergessen: Auf diesem Gerät ist nichts mehr von diesem Buch gespeichert.
progress-saved = Als Datei gespeichert. Jedes Gerät, auf dem dieses Buch ist, kann sie lesen.
progress-kept = Nur auf diesem Gerät gespeichert.
progress-kept-disk = Nur auf diesem Gerät gespeichert. Auf einem Datenträger speichern manche Browser den Fortschritt jeder Seite für sich: Speichern Sie dann jeden als Datei; nacheinander gelesen ergänzen sie sich.
progress-kept-nowhere = Dieser Browser speichert hier nichts: Beim Schließen der Seite geht alles verloren, wenn Sie es nicht als Datei speichern.
progress-begun = { $count ->
    [one] { $count } Kapitel begonnen
   *[other] { $count } Kapitel begonnen
}
progress-questions = { NUMBER($right) } von { NUMBER($all) } Fragen beantwortet
progress-figures = { NUMBER($made) } von { NUMBER($all) } Vorhersagen gemacht
progress-answers = { $count ->
    [one] { $count } Antwort
   *[other] { $count } Antworten
}
progress-predictions = { $count ->
    [one] { $count } Vorhersage
   *[other] { $count } Vorhersagen
}
progress-chapters = { $count ->
    [one] { $count } gelesenes Kapitel
   *[other] { $count } gelesene Kapitel
}
progress-read = Aus der Datei gelesen: { $parts }. Was hier war, ist geblieben; nur zählt eine richtige Antwort vor einer falschen und der weiteste Abschnitt vor einem früheren.
progress-left-out = { $count ->
    [one] { $count } Eintrag wurde weggelassen: In dieser Ausgabe gibt es ihn nicht.
   *[other] { $count } Einträge wurden weggelassen: In dieser Ausgabe gibt es sie nicht.
}
file-no-json = Diese Datei ist kein JSON-Text
file-other = Diese Datei enthält keinen Fortschritt in diesem Buch
file-no-version = Diese Datei nennt ihre Version nicht
file-newer = Diese Datei hat die Version { $version }, die eine neuere Ausgabe geschrieben hat
file-bad-entry = In dieser Datei ist der Eintrag „{ $key }“ von „{ $member }“ nicht zu verstehen
file-bad-member = In dieser Datei ist „{ $name }“ nicht zu verstehen
file-empty = Diese Datei enthält keine Antwort, keine Vorhersage und kein Kapitel
file-strange = Diese Datei enthält nur Fragen und Abbildungen, die es in dieser Ausgabe nicht gibt
file-unreadable = Der Browser konnte diese Datei nicht lesen
file-long = Diese Datei hat { $size } MB
file-refused = { $what }. Lesbar ist nur eine Datei, die „{ $save }“ geschrieben hat, in Version 1 oder 2 und höchstens 1 MB groß. Es wurde nichts geändert.

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
teach = Unterrichten
teach-with-this = Damit unterrichten
for-a-class = Für den Unterricht
lessons = Unterrichtsstunden
newer-edition = Eine neuere Ausgabe liegt bereit.
use-it = Verwenden
book-keep = Dieses Buch auf diesem Gerät speichern
book-as-zip = Das ganze Buch als Zip
book-as-zip-for = , für einen Datenträger oder USB-Stick
chapter-as-file = Dieses Kapitel als eine Datei
lone-from = Dieses Kapitel als eine Datei, aus
lone-there = : Die übrigen Seiten sind dort.
lone-plain = . Was auf andere Seiten des Buchs verweist, ist hier nur Text.
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
how-to-read = Wie es zu lesen ist
sift = Abbildungen mit einem Wort, einem Modell oder einer Arbeit
in-no-chapter = Noch in keinem Kapitel
in-the-chapter = Im Kapitel
alone-on-page = Allein auf einer Seite
embed-it = Einbetten
as-one-file = Als eine Datei
set-for-class = Für den Unterricht einstellen
set-for-class-what = : Pakete für Lernplattformen, ein QR-Code, was sich verstellen lässt.
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

## Erste Seite des Archivs

start-here = Hier beginnen
start-holds = Das ist das Buch „{ $book }“, Version { $version }, vollständig: mit allen Kapiteln und allen beweglichen Abbildungen.
start-unpack = Entpacken Sie das Archiv, falls das noch nicht geschehen ist: unter Windows mit der rechten Maustaste und „Alle extrahieren“, sonst mit einem Doppelklick. Im Archiv selbst finden die Seiten weder ihre Gestaltung noch ihre Abbildungen.
start-open = Öffnen Sie diese Seite in einem Browser:
start-copy = Es wird nichts installiert und keine Verbindung gebraucht. Um das Buch mitzunehmen, kopieren Sie den entpackten Ordner auf einen USB-Stick und öffnen es von dort.

## Blätter zum Drucken

questions = Fragen
answers = Antworten
of-all-chapters = { $what } aus allen Kapiteln
sheet-questions-lead = Zum Drucken: Jedes Kapitel beginnt auf einer eigenen Seite. „Einstellung“ verlangt eine Abbildung des Buchs, in einem Browser. Die
sheet-questions-link = Antworten
sheet-questions-end = stehen auf einem anderen Blatt.
sheet-answers-lead = Nummeriert wie auf dem
sheet-answers-link = Blatt der Fragen
sheet-answers-end = . Zu jeder steht der Grund, und was eine falsche Antwort übersieht.
predict = Vorhersagen.
sheet-set = Einstellung
sheet-up = Es nimmt zu
sheet-down = Es nimmt ab
sheet-same = Es bleibt, wie es ist
figure = Abbildung
asked = Gefragt
sheet-not = Nicht { $letter }.
sheet-less = Wenn es weniger ist als { $what }
sheet-more = Wenn es mehr ist als { $what }
the-run = Der Lauf.

## Die Seite für den Unterricht

teach-intro = Stellen Sie eine Abbildung so ein, wie Ihre Klasse sie vorfinden soll, und nehmen Sie sie mit: als Link, Rahmen, Element, QR-Code, Datei oder Paket für eine Lernplattform.
teach-no-script = Diese Seite braucht ihr Programm, und das braucht Skripte. Ohne sie hat die
teach-gallery = Galerie
teach-gallery-has = die Zeilen, die jede Abbildung in eine Seite setzen.
teach-figure = Die Abbildung
teach-begins = Beginnt mit
teach-readers = Die Klasse soll
teach-explore = sie erkunden
teach-predict = zuerst vorhersagen, dann sehen
teach-alone = nur die Abbildung sehen
teach-theme-reader = wie jeder es eingestellt hat
teach-theme-light = hell
teach-theme-dark = dunkel
teach-theme-contrast = starker Kontrast
teach-language = Sprache der Bedienung
teach-language-page = wie die Seite
teach-height = Höhe, px
teach-height-own = wie sie es braucht
teach-preview = Wie sie vorgefunden wird
teach-preview-about = Das ist die Abbildung selbst: Was Sie darin verstellen, ist der Anfang für alle.
teach-values = Werte, und was sich verstellen lässt
teach-ticked = Was angekreuzt ist, lässt sich verstellen.
teach-tick-all = Alles ankreuzen
teach-tick-none = Nichts ankreuzen
teach-along = Mitnehmen
teach-disk = Diese Seite wurde von einem Datenträger geöffnet, darum führen ihre Links dorthin. Öffnen Sie das Buch unter seiner Adresse, um Links zu erhalten, denen andere folgen können.
teach-link = Link
teach-frame-answered = Nach der Antwort ist die Abbildung höher. Wo die Plattform ihrer Höhe nicht folgt, wird die Seite im Rahmen dann gescrollt; eine oben angegebene Höhe bleibt.
teach-code = QR-Code des Links
teach-code-caption = Der Link als QR-Code
teach-code-save = QR-Code speichern
teach-code-svg = als SVG
teach-code-long = Der Link ist zu lang für einen QR-Code: Stellen Sie weniger Werte ein.
teach-files = Dateien und Pakete
teach-completed = Ein SCORM-Paket ist abgeschlossen, wenn eine Vorhersage festgelegt ist; ohne Frage, wenn etwas verstellt wurde; wo sich nichts verstellen lässt, wenn die Abbildung gesehen wurde.
teach-score = Die erste Vorhersage ergibt die Punkte: eine Richtung 100 oder 0, eine Zahl nach ihrem Abstand im Verhältnis zu der des Modells, eine Kurve nach ihrem mittleren Abstand im Verhältnis zu ihrer halben Achse.
teach-comes-back = Was jemand eingestellt hat, ist beim nächsten Besuch wieder da.
teach-file-page = Eine HTML-Datei
teach-file-page-about = Die Abbildung allein, für einen Datenträger, eine E-Mail oder eine Ablage. Sie meldet nichts.
teach-file-old = SCORM 1.2
teach-file-old-about = Ein Paket für Moodle, ILIAS, Canvas und andere: Die Plattform erhält Abschluss und Punkte.
teach-file-new = SCORM 2004
teach-file-new-about = Dasselbe für Plattformen, die die 4. Ausgabe von 2004 verlangen.
teach-file-zip = Zip mit einer Seite
teach-file-zip-about = Für Plattformen, die eine Webseite als Zip mit index.html nehmen, ohne H5P.
teach-store = Auch einem Learning Record Store (xAPI) melden
teach-store-about = Pakete, die mit einer Adresse erstellt werden, melden diesem Speicher und sonst niemandem, dass die Abbildung gesehen, beantwortet und abgeschlossen wurde, mit den Punkten.
teach-store-key-about = Der Schlüssel steht im Paket, und wer es öffnet, kann ihn lesen: Geben Sie einen an, der Meldungen schreiben darf und sonst nichts. Ohne Adresse wird nichts gesendet.
teach-store-address = Adresse des Speichers
teach-store-key = Schlüssel
teach-store-secret = Schlüssel:Geheimnis
teach-store-no-address = Die Adresse des Speichers muss mit https:// beginnen. Es wurde kein Paket erstellt.
teach-store-no-key = Der Schlüssel des Speichers wird als Schlüssel:Geheimnis geschrieben oder so, wie der Speicher ihn zeigt, Basic … oder Bearer …. Es wurde kein Paket erstellt.
teach-no-choice = { $name } kann hier nicht „{ $value }“ sein: Im Formular steht, was es gibt.
teach-own-values = eigenen Werten
teach-wrong = Etwas ist schiefgegangen.
teach-making = Die Datei wird erstellt …
teach-made = { $name } ist erstellt.
teach-own-file = Die Datei der Abbildung, wie sie ist
teach-no-kind = Diese Art von Datei gibt es nicht.
teach-not-there-yet = Die Abbildung ist noch nicht da: Versuchen Sie es gleich noch einmal.
teach-from-disk = Eine Seite von einem Datenträger darf keine anderen Dateien lesen: Öffnen Sie das Buch unter seiner Adresse, um dies zu erstellen.
teach-not-fetched = Die Datei dieser Abbildung ließ sich nicht laden.
teach-not-ours = Die Datei dieser Abbildung ist nicht so, wie diese Seite sie erwartet. Wurde sie ersetzt?
teach-not-written = Das Paket ließ sich nicht schreiben: { $reason }.
readme-whose = Eine Abbildung aus The Plastic Synapse, für den Unterricht eingestellt.
readme-scorm = Dies ist ein Paket für SCORM { $version }: Geben Sie das Zip Ihrer Lernplattform, wie es ist.
readme-zip = Entpacken Sie es, oder geben Sie das Zip einer Plattform, die eine Webseite so nimmt: Es beginnt mit index.html. H5P ist nicht nötig.
readme-whole = Die Seite ist vollständig: Sie lädt nichts von anderswo und läuft von einem Datenträger.
readme-same = Dieselbe Abbildung im Buch: { $link }

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

## Von keep.js gesagt

keep-done = Es ist gespeichert und öffnet sich ohne Netz.
keep-failed = Dieser Browser konnte es nicht speichern.
