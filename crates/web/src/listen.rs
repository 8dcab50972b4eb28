//! A figure as sound. Nothing is made before the reader asks; everything is let go when it ends.

use std::cell::RefCell;

use plasticity::Ms;
use reader::sound::{SECONDS, Voice};
use wasm_bindgen::prelude::*;
use web_sys::{AudioContext, GainNode};

use crate::dom::{settled, window};

/// How loud, of 1.
const LOUD: f32 = 0.12;
/// How soon a tone begins and ends, s: at once would click like a spike.
const SOFT: f64 = 0.012;
/// A click lasts so long, s.
const CLICK: f64 = 0.012;
/// Clicks nearer than this are one to the ear, and many at once would be loud, s.
const APART: f64 = 0.008;

thread_local! {
    static PLAYING: RefCell<Option<AudioContext>> = const { RefCell::new(None) };
}

/// Ends what is heard.
pub fn silence() {
    if let Some(audio) = PLAYING.take()
        && let Ok(closed) = audio.close()
    {
        // One that is closed already refuses: nothing to do.
        settled(&closed, |_| {});
    }
}

/// Lets a voice be heard, in place of what is heard now.
pub fn sound(voice: &Voice) {
    silence();
    let Ok(audio) = AudioContext::new() else { return };
    PLAYING.set(Some(audio.clone()));
    // What a browser refuses in the middle is not heard; the rest is.
    let _ = play(&audio, voice);
    let end = Closure::once_into_js(move || {
        if PLAYING.with_borrow(|playing| playing.as_ref() == Some(&audio)) {
            silence();
        }
    });
    let after = Ms::from_seconds(SECONDS + 0.5).ms() as i32;
    let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(end.unchecked_ref(), after);
}

fn play(audio: &AudioContext, voice: &Voice) -> Result<(), JsValue> {
    let from = audio.current_time() + 0.1;
    let out = audio.create_gain()?;
    out.gain().set_value(LOUD);
    out.connect_with_audio_node(&audio.destination())?;
    tone(audio, &out, &voice.notes, from)?;
    tick(audio, &out, &voice.clicks, from)
}

fn tone(audio: &AudioContext, out: &GainNode, notes: &[(f64, f64)], from: f64) -> Result<(), JsValue> {
    let [_, .., (last, _)] = notes else { return Ok(()) };
    let (voice, level) = (audio.create_oscillator()?, audio.create_gain()?);
    let (pitch, loudness) = (voice.frequency(), level.gain());
    loudness.set_value_at_time(0.0, from)?;
    let mut heard = false;
    for (at, hz) in notes {
        let (at, goes_on) = (from + at, !hz.is_nan());
        if goes_on && heard {
            pitch.linear_ramp_to_value_at_time(*hz as f32, at)?;
        } else if goes_on {
            pitch.set_value_at_time(*hz as f32, at)?;
            loudness.set_target_at_time(1.0, at, SOFT)?;
        } else if heard {
            loudness.set_target_at_time(0.0, at, SOFT)?;
        }
        heard = goes_on;
    }
    loudness.set_target_at_time(0.0, from + last, SOFT)?;
    voice.connect_with_audio_node(&level)?.connect_with_audio_node(out)?;
    voice.start_with_when(from)?;
    voice.stop_with_when(from + SECONDS + 0.2)
}

fn tick(audio: &AudioContext, out: &GainNode, clicks: &[f64], from: f64) -> Result<(), JsValue> {
    if clicks.is_empty() {
        return Ok(());
    }
    let length = (f64::from(audio.sample_rate()) * CLICK).ceil();
    let click = audio.create_buffer(1, length as u32, audio.sample_rate())?;
    let wave: Vec<f32> = (0..length as u32)
        .map(|place| {
            let fall = plasticity::math::exp(-6.0 * f64::from(place) / length) as f32;
            if place % 8 < 4 { fall } else { -fall }
        })
        .collect();
    click.copy_to_channel(&wave, 0)?;
    let mut last = f64::NEG_INFINITY;
    for at in clicks {
        if at - last < APART {
            continue;
        }
        last = *at;
        let source = audio.create_buffer_source()?;
        source.set_buffer(Some(&click));
        source.connect_with_audio_node(out)?;
        source.start_with_when(from + at)?;
    }
    Ok(())
}
