//! Every text of the interface and of the mails, in Japanese and English, checked at compile time.
