DROP TABLE introduction_wish;
DROP TABLE introduction;
