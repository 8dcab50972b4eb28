pub fn sound(_: &reader::sound::Voice) {}
pub fn silence() {}
