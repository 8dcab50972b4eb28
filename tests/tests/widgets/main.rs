//! What every widget must do, over `ENTRIES`.

mod declared;
mod drawn;
mod golden;
mod presets;
mod sets;
mod slides;
